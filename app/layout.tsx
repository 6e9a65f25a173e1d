import './globals.css'
import clsx from 'clsx'
import type { Metadata, Viewport } from 'next'
import { ThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'
import { ExplainProvider } from '@/components/explain/explain'
import { Providers } from '@/components/live/providers'
import { Header } from '@/components/shell/header'
import { ToastProvider } from '@/components/ui/toast'
import { room } from '@/server/room-instance'
import { geist, geistCyrillic, geistExtended, geistMono } from './fonts'
import { viewer } from './viewer'

export const metadata: Metadata = {
  title: { default: 'Rewind Poker', template: '%s · Rewind Poker' },
  description: "A No-Limit Hold'em room for play money, in which every screen can be scrubbed back in time.",
}

export const viewport: Viewport = {
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafaf5' },
    { media: '(prefers-color-scheme: dark)', color: '#16201c' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const session = await viewer()
  const ownBankroll = session ? await room().views.bankroll(session.playerId) : undefined
  return (
    <html
      lang="en"
      suppressHydrationWarning
      className={clsx(
        geist.variable,
        geistExtended.variable,
        geistCyrillic.variable,
        geistMono.variable,
        'font-sans antialiased',
      )}
    >
      <body>
        <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
          <ToastProvider>
            <Providers session={session} ownBankroll={ownBankroll ?? null}>
              <ExplainProvider>
                <Header />
                <main id="content" className="mx-auto max-w-[90rem] px-4 sm:px-6">
                  {children}
                </main>
              </ExplainProvider>
            </Providers>
          </ToastProvider>
        </ThemeProvider>
      </body>
    </html>
  )
}
