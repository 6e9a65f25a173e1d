'use client'

import type { CSSProperties } from 'react'
import type { LiveViews } from '@/components/live/as-of'
import type { TableView } from '@/projections/table-view'
import type { Arrival } from './activity'
import { ArrivingSeat } from './arriving-seat'
import { EmptySeat } from './empty-seat'
import { Felt } from './felt'
import { FeltCentre } from './felt-centre'
import { nameOf } from './name-of'
import { SeatBet } from './seat-bet'
import { placeOf, seatPlaces } from './seat-places'
import { SeatPod } from './seat-pod'

/** Width over height of the felt: standing on a phone, lying where there is room. */
const UPRIGHT = 0.6
const LEVEL = 1.95

interface TableFeltProps {
  table: TableView
  names: LiveViews<TableView>['names']
  /** By seat. */
  arrivals: ReadonlyMap<number, Arrival>
  ownId: string | undefined
  /** Why no seat can be taken now. */
  closed: string | undefined
  bankrollHref(playerId: string): string
  onSit(seat: number): void
}

export function TableFelt({ table, names, arrivals, ownId, closed, bankrollHref, onSit }: TableFeltProps) {
  const { seats } = table
  const ownSeat = seats.findIndex((seat) => seat !== null && seat.playerId === ownId)
  const upright = seatPlaces(seats.length, UPRIGHT)
  const level = seatPlaces(seats.length, LEVEL)
  const offered = table.status === 'open' && ownSeat < 0 && ![...arrivals.values()].some((a) => a.playerId === ownId)

  /** A seat's place on the box, or a point so far on the way from there to the middle. */
  function placed(seat: number, inwards = 0): CSSProperties {
    const place = placeOf(seat, ownSeat, seats.length)
    const [narrow, wide] = [upright[place], level[place]]
    const along = (from = 50) => `${from + (50 - from) * inwards}%`
    return {
      '--x': along(narrow?.x),
      '--y': along(narrow?.y),
      '--wide-x': along(wide?.x),
      '--wide-y': along(wide?.y),
    } as CSSProperties
  }

  return (
    <div
      className="grid place-items-center pt-12 pb-14 md:pb-12"
      style={{ '--felt-upright': UPRIGHT, '--felt-level': LEVEL } as CSSProperties}
    >
      <Felt>
        <FeltCentre table={table} names={names} />
        <ol aria-label="Seats">
          {seats.map((seat, index) => {
            const arrival = arrivals.get(index)
            return (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: a seat is its number.
                key={index}
                style={placed(index)}
                className="-translate-x-1/2 -translate-y-1/2 absolute top-(--y) left-(--x) transition-[left,top] duration-500 md:top-(--wide-y) md:left-(--wide-x)"
              >
                {seat ? (
                  <SeatPod
                    key={seat.playerId}
                    seat={seat}
                    name={nameOf(names, seat.playerId)}
                    own={index === ownSeat}
                    isTurn={table.hand?.turn?.seat === index}
                    href={bankrollHref(seat.playerId)}
                  />
                ) : arrival ? (
                  <ArrivingSeat
                    arrival={arrival}
                    name={nameOf(names, arrival.playerId)}
                    own={arrival.playerId === ownId}
                  />
                ) : (
                  <EmptySeat seat={index} offered={offered} unavailable={closed} onSit={onSit} />
                )}
              </li>
            )
          })}
        </ol>
        {seats.map((seat, index) => (
          <SeatBet
            // biome-ignore lint/suspicious/noArrayIndexKey: a seat is its number.
            key={index}
            style={placed(index, 0.42)}
            bet={seat?.hand?.bet ?? 0}
            isButton={table.positions?.button === index}
          />
        ))}
      </Felt>
    </div>
  )
}
