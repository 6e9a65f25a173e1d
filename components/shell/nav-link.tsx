'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'

interface NavLinkProps {
  href: string
  within?: string
  /** Whether it leads to the moment that is shown. */
  keepsMoment?: boolean
  children: string
}

/** A link of the header; the one to where you are, or to what lies above it, is marked. */
export function NavLink({ href, within, keepsMoment = false, children }: NavLinkProps) {
  const pathname = usePathname()
  const at = useSearchParams().get('at')
  const isThen = keepsMoment && at !== null
  const here = [href, within].some(
    (root) => root !== undefined && (pathname === root || pathname.startsWith(`${root}/`)),
  )
  return (
    <Link
      href={isThen ? `${href}?${new URLSearchParams({ at })}` : href}
      // Moving through time asks for nothing.
      prefetch={isThen ? false : null}
      aria-current={here ? 'page' : undefined}
      className={clsx(
        'inline-flex min-h-11 items-center rounded-xl px-2.5 font-medium text-sm transition-colors sm:px-3.5',
        here ? 'text-ink underline decoration-2 decoration-accent underline-offset-8' : 'text-ink-soft hover:text-ink',
      )}
    >
      {children}
    </Link>
  )
}
