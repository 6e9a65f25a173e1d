'use client'

import { type CSSProperties, useRef } from 'react'
import type { LiveViews } from '@/components/live/as-of'
import type { Arrival } from '@/projections/table-activity'
import type { TableView } from '@/projections/table-view'
import { ArrivingSeat } from './arriving-seat'
import { EmptySeat } from './empty-seat'
import { Felt } from './felt'
import { FeltCentre } from './felt-centre'
import { holdsInWords } from './holds-in-words'
import { useTableMotion } from './motion/use-table-motion'
import { nameOf } from './name-of'
import { usePreferences } from './preferences/use-preferences'
import { SeatBet } from './seat-bet'
import { placeOf } from './seat-places'
import { SeatPod } from './seat-pod'
import { type Layout, tablePlaces } from './table-places'
import { winningCards } from './winning-cards'

interface TableFeltProps {
  table: TableView
  names: LiveViews<TableView>['names']
  ownId: string | undefined
  /** Whether time passes here: not in the past, nor in a hand that is replayed. */
  ticking: boolean
  /** Left out where the players are not the room's: in a hand of somebody's file. */
  bankrollHref?: ((playerId: string) => string) | undefined
  /** Who is about to sit down, by seat. */
  arrivals?: ReadonlyMap<number, Arrival>
  /** Left out where nobody can sit down at all. */
  onSit?: ((seat: number) => void) | undefined
  /** Why no seat can be taken now. */
  closed?: string | undefined
}

const NOBODY_ARRIVES: ReadonlyMap<number, Arrival> = new Map()
const MIDDLE = { x: 50, y: 50 }
/** What the places of each layout are called in the stylesheet, which knows the screen: see globals.css. */
const LAYOUTS: readonly (readonly [prefix: string, layout: Layout])[] = [
  ['--', 'upright'],
  ['--wide-', 'level'],
  ['--stout-', 'stout'],
  ['--low-', 'low'],
]
const PLACED =
  '-translate-x-1/2 -translate-y-1/2 absolute top-(--y) left-(--x) level:top-(--wide-y) level:left-(--wide-x) stout:top-(--stout-y) low:top-(--low-y) stout:left-(--stout-x) low:left-(--low-x)'

/** The table from above, at one moment. It knows of no session and commands nothing: a replayed hand is shown by it too. */
export function TableFelt(props: TableFeltProps) {
  const { table, names, ownId, ticking, bankrollHref, arrivals = NOBODY_ARRIVES, onSit, closed } = props
  const { seats, hand } = table
  const box = useRef<HTMLDivElement>(null)
  const { preferences } = usePreferences()
  useTableMotion(box, table, preferences.motion)

  const ownSeat = seats.findIndex((seat) => seat !== null && seat.playerId === ownId)
  const places = LAYOUTS.map(([prefix, layout]) => [prefix, tablePlaces(seats.length, layout)] as const)
  const winning = winningCards(hand)
  const offered = table.status === 'open' && ownSeat < 0 && ![...arrivals.values()].some((a) => a.playerId === ownId)

  const placed = (seat: number, part: 'pod' | 'bet'): CSSProperties => {
    const place = placeOf(seat, ownSeat, seats.length)
    const lies = places.map(([prefix, each]) => [prefix, each[place]?.[part] ?? MIDDLE] as const)
    return Object.fromEntries(
      lies.flatMap(([prefix, { x, y }]) => [
        [`${prefix}x`, `${x}%`],
        [`${prefix}y`, `${y}%`],
      ]),
    )
  }

  return (
    <div
      ref={box}
      data-deck={preferences.fourColours ? 'four' : 'two'}
      className="grid place-items-center overflow-clip pt-2 pb-2 level:pt-0 stout:py-1 low:py-1 [overflow-clip-margin:2rem]"
    >
      <Felt>
        <FeltCentre table={table} names={names} />
        <ol aria-label="Seats">
          {seats.map((seat, index) => {
            const arrival = arrivals.get(index)
            const own = index === ownSeat
            const cards = seat?.hand?.cards
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a seat is its number.
              <li key={index} data-place={`seat-${index}`} style={placed(index, 'pod')} className={PLACED}>
                {seat ? (
                  <SeatPod
                    key={seat.playerId}
                    table={table.tableId}
                    handId={hand?.handId}
                    number={index}
                    seat={seat}
                    name={nameOf(names, seat.playerId)}
                    own={own}
                    playing={hand?.status === 'playing'}
                    turn={hand?.turn?.seat === index ? hand.turn : undefined}
                    winning={winning}
                    isButton={table.positions?.button === index}
                    clock={table.clock * 1_000}
                    ticking={ticking}
                    holds={own && hand && cards && cards.held > 0 ? holdsInWords(cards.known, hand) : undefined}
                    href={bankrollHref?.(seat.playerId)}
                  />
                ) : arrival ? (
                  <ArrivingSeat
                    arrival={arrival}
                    name={nameOf(names, arrival.playerId)}
                    own={arrival.playerId === ownId}
                  />
                ) : (
                  <EmptySeat seat={index} offered={offered && onSit !== undefined} unavailable={closed} onSit={onSit} />
                )}
              </li>
            )
          })}
        </ol>
        {seats.map((seat, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a seat is its number.
          <div key={index} style={placed(index, 'bet')} className={`${PLACED} pointer-events-none`}>
            <SeatBet
              seat={index}
              bet={seat?.hand?.bet ?? 0}
              player={seat?.playerId}
              hand={hand?.handId}
              name={seat ? nameOf(names, seat.playerId) : ''}
            />
          </div>
        ))}
      </Felt>
    </div>
  )
}
