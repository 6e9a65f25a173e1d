import Link from 'next/link'
import { Why } from '@/components/explain/why'
import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'
import { shortFigure } from '@/components/ui/short-figure'
import { figure } from '@/domain/figures'
import type { LobbyTable } from '@/projections/lobby'
import { LOBBY_COLUMNS } from './columns'
import { MiniFelt } from './mini-felt'
import { WayIn } from './way-in'

/** One table of the lobby: a row where there is room, a card on a phone; all of it leads to the table. */
export function LobbyRow({ table, href }: { table: LobbyTable; href: string }) {
  const { tableId, name, smallBlind, bigBlind, minBuyIn, maxBuyIn, seats, seatsTaken, chipsOnTable } = table
  const full = seatsTaken === seats
  const why = (
    <Why figure={{ figure: 'chipsOnTable', table: tableId }} label={`the chips on ${name}`} amount={chipsOnTable} />
  )
  return (
    <li className="relative border-line border-t transition-colors first:border-t-0 hover:bg-sunken">
      <Link
        href={href}
        aria-label={`${name}, blinds ${figure(smallBlind)} / ${figure(bigBlind)}, ${seatsTaken} of ${seats} seats`}
        className="absolute inset-0"
      />
      {/* Above the link and yet no part of it, so that a figure can be pressed by itself. */}
      <div
        className={`pointer-events-none relative grid min-h-18 animate-fade grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-3 ${LOBBY_COLUMNS}`}
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
        <span className="relative w-fit max-md:hidden">
          <Lit value={chipsOnTable}>
            <ChipAmount short amount={chipsOnTable} className="font-medium" />
          </Lit>
          {why}
        </span>
        <span className="col-span-2 flex min-w-0 items-center justify-between gap-2 self-start text-ink-soft text-xs tabular-nums md:hidden">
          <span className="truncate">
            {shortFigure(smallBlind)} / {shortFigure(bigBlind)} · {shortFigure(minBuyIn)} – {shortFigure(maxBuyIn)}
          </span>
          <span className="relative">
            <ChipAmount short amount={chipsOnTable} className="text-ink" />
            {why}
          </span>
        </span>
        <span className="max-md:hidden">
          <WayIn />
        </span>
      </div>
    </li>
  )
}
