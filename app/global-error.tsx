'use client'

import './globals.css'
import clsx from 'clsx'
import { CloudOff } from 'lucide-react'
import { ThemeProvider } from 'next-themes'
import { useEffect } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { geist } from './fonts'

/** Milliseconds until the whole page is asked for again. */
const RETRY_AFTER = 4_000

/** Stands where not even the frame of a page could be made, as while the store is away. */
export default function GlobalError() {
  useEffect(() => {
    const timer = setInterval(() => window.location.reload(), RETRY_AFTER)
    return () => clearInterval(timer)
  }, [])

  return (
    <html lang="en" suppressHydrationWarning className={clsx(geist.variable, 'font-sans antialiased')}>
      <body className="grid place-items-center">
        <title>Rewind Poker</title>
        <ThemeProvider attribute="class" defaultTheme="system" enableSystem>
          <EmptyState
            rank={1}
            icon={<CloudOff aria-hidden />}
            title="The room is away for a moment"
            detail="Its store cannot be reached. Your chips are safe: what was written down stays written down. This page comes back by itself."
          />
        </ThemeProvider>
      </body>
    </html>
  )
}
