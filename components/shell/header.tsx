import Link from 'next/link'
import { AccountArea } from './account-area'
import { LogoMark } from './logo'
import { NavLink } from './nav-link'
import { PastMark } from './past-mark'

export function Header() {
  return (
    <header
      data-room-header
      className="sticky top-0 z-30 border-line border-b bg-panel past:border-past past:bg-past-wash"
    >
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:rounded-lg focus:bg-raised focus:p-3"
      >
        Skip to the page
      </a>
      <div className="mx-auto flex h-15 max-w-[90rem] items-center gap-1 px-3 sm:gap-2 sm:px-6">
        <Link href="/" className="flex min-h-11 min-w-11 items-center justify-center gap-2.5 rounded-xl px-1 sm:mr-4">
          <LogoMark className="size-7 text-felt-text past:text-past-text" />
          <span className="sr-only font-semibold tracking-tight sm:not-sr-only">Rewind Poker</span>
        </Link>
        <nav aria-label="Main" className="flex">
          <NavLink href="/lobby" within="/tables" keepsMoment>
            Lobby
          </NavLink>
          <NavLink href="/audit" keepsMoment>
            Audit
          </NavLink>
          {/* Where there is less room, the menus of hands and of the account lead there. */}
          <span className="max-lg:hidden">
            <NavLink href="/replays">Replays</NavLink>
          </span>
        </nav>
        <PastMark />
        <div className="grow" />
        <AccountArea />
      </div>
    </header>
  )
}
