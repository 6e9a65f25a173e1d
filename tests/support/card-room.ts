import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { HandAtTable, Seat } from '@/projections/table-view'
import type { Answer, ApiClient, Guest } from './api-client'
import { eventually } from './eventually'

/** A table as the API tells it; `seats` by number. */
export interface ToldTable {
  seats: (Seat | null)[]
  hand: HandAtTable | null
  chipsOnTable: number
}

type Legal = NonNullable<HandAtTable['turn']>['legal']

/** What a player does on their turn, as `Act` takes it. */
export type Choose = (legal: Legal, hand: HandAtTable, seat: number) => { action: string; amount?: number }

export const passive: Choose = ({ check }) => ({ action: check ? 'check' : 'call' })

/** Raises the big blind of 10, and gives up to whoever has. */
export const foldToRaise: Choose = ({ raise }, { price }) =>
  price > 10 || !raise ? { action: 'fold' } : { action: 'raise', amount: raise.min }

/** A table with these players in its first seats, each with 1,000 chips or their own; hands follow each other without a pause. */
export async function seatedTable(guests: Guest[], terms: object = {}, stacks: number[] = []): Promise<string> {
  const [host] = guests
  if (!host) throw new Error('A table wants players')
  const usual = { name: 'Card room', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 6, pause: 0 }
  const { body } = await host.must('CreateTable', { ...usual, ...terms })
  const { tableId } = body.events[0].data
  for (const [seat, guest] of guests.entries())
    await guest.must('ReserveFunds', { reservationId: randomUUID(), tableId, seat, amount: stacks[seat] ?? 1_000 })
  await eventually(async () => {
    const { seats } = await tableAt(host, tableId)
    expect(seats.filter((seat) => seat !== null)).toHaveLength(guests.length)
  })
  return tableId
}

export const tableAt = async (reader: ApiClient, tableId: string): Promise<ToldTable> =>
  (await reader.get(`/api/tables/${tableId}`)).body

/** Waits until it is somebody's turn, and lets them act. @returns the answer, and the hand it was in */
export async function actOnce(
  guests: Guest[],
  tableId: string,
  choose: Choose,
  withinMs?: number,
): Promise<{ answer: Answer; hand: HandAtTable }> {
  const [reader] = guests
  if (!reader) throw new Error('Nobody plays')
  return eventually(async () => {
    const { seats, hand } = await tableAt(reader, tableId)
    const { turn } = hand ?? {}
    if (!hand || !turn) throw new Error('Nobody is to act')
    const guest = guests.find(({ playerId }) => playerId === seats[turn.seat]?.playerId)
    if (!guest) throw new Error(`Seat ${turn.seat} is nobody’s here`)
    const { handId } = hand
    const answer = await guest.send('Act', { handId, turn: turn.number, ...choose(turn.legal, hand, turn.seat) })
    return { answer, hand }
  }, withinMs)
}

/** Plays until the table's hand is another than this one, or so many turns are over. */
export async function playHand(guests: Guest[], tableId: string, choose: Choose): Promise<string> {
  const { hand } = await actOnce(guests, tableId, choose)
  for (;;) {
    const next = await actOnce(guests, tableId, choose)
    if (next.hand.handId !== hand.handId) return hand.handId
  }
}
