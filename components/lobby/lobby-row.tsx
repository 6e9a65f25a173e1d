import Link from 'next/link'
import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'
import { shortFigure } from '@/components/ui/short-figure'
import type { LobbyTable } from '@/projections/lobby'
import { LOBBY_COLUMNS } from './columns'
import { MiniFelt } from './mini-felt'
import { WayIn } from './way-in'

/** One table of the lobby: a row where there is room, a card on a phone; all of it leads to the table. */
export function LobbyRow({ table, href }: { table: LobbyTable; href: string }) {
  const { name, smallBlind, bigBlind, minBuyIn, maxBuyIn, seats, seatsTaken, chipsOnTable } = table
  const full = seatsTaken === seats
  return (
    <li className="border-line border-t first:border-t-0">
      <Link
        href={href}
        className={`grid min-h-18 animate-fade grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-3 transition-colors hover:bg-sunken ${LOBBY_COLUMNS}`}
      >
        <MiniFelt seats={seats} taken={seatsTaken} className="w-21 max-md:row-span-2" />
        <span className="min-w-0 truncate font-semibold max-md:self-end md:text-base">{name}</span>
        <span className="tabular-nums max-md:hidden">
          {shortFigure(smallBlind)} / {shortFigure(bigBlind)}
        </span>
        <span className="tabular-nums max-md:hidden">
          {shortFigure(minBuyIn)} – {shortFigure(maxBuyIn)}
        </span>
        <Lit
          value={seatsTaken}
          className="tabular-nums max-md:col-start-3 max-md:row-start-1 max-md:self-end max-md:text-sm"
        >
          {seatsTaken} of {seats}
          <span className="max-md:sr-only">{full ? ' · full' : ' seats'}</span>
        </Lit>
        <Lit value={chipsOnTable} className="max-md:hidden">
          <ChipAmount short amount={chipsOnTable} className="font-medium" />
        </Lit>
        <span className="col-span-2 flex min-w-0 items-center justify-between gap-2 self-start text-ink-soft text-xs tabular-nums md:hidden">
          <span className="truncate">
            {shortFigure(smallBlind)} / {shortFigure(bigBlind)} · {shortFigure(minBuyIn)} – {shortFigure(maxBuyIn)}
          </span>
          <ChipAmount short amount={chipsOnTable} className="text-ink" />
        </span>
        <span className="max-md:hidden">
          <WayIn />
        </span>
      </Link>
    </li>
  )
}
