import fc from 'fast-check'
import { chips } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { evolveViews, type Views } from '@/projections/projection'
import { table } from '@/projections/table'
import type { TableView } from '@/projections/table-view'
import { NOBODY, toldTo } from '@/projections/visibility'
import { opened } from './hand-histories'
import { playerId, reservationId, tableId } from './ids'
import { PlayedHand } from './played-hand'
import { recorded } from './recorded'

const FELT = tableId(1)

/** Stacks, and what the players do when it is their turn: any legal action, by any amount. */
export const aPlayedHand = fc
  .record({
    stacks: fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 2, maxLength: 6 }),
    choices: fc.array(fc.record({ kind: fc.nat({ max: 9 }), size: fc.nat({ max: 100 }) }), { maxLength: 40 }),
  })
  .map(({ stacks, choices }) => {
    const hand = new PlayedHand({ stacks })
    for (const { kind, size } of choices) {
      if (hand.toAct === null) break
      const { check, call, bet, raise } = hand.legal
      const range = bet ?? raise
      if (range && kind < 4)
        hand.act(hand.toAct, bet ? 'bet' : 'raise', range.min + Math.floor(((range.max - range.min) * size) / 100))
      else hand.act(hand.toAct, check ? 'check' : call !== null && kind < 9 ? 'call' : 'fold')
    }
    return { hand, stacks }
  })

/** A table at which this hand is played, after each of its events: what happened, and the views before and after it. */
export function tableThrough(hand: PlayedHand, stacks: readonly number[]) {
  const [dealt] = hand.all('HandDealt')
  if (!dealt) throw new Error('The hand was not dealt')
  const { holeCards: _, board: __, rest: ___, commitment: ____, ...deal } = dealt
  const before: RoomEvent[] = [
    opened,
    ...stacks.map((stack, seat): RoomEvent => {
      const placed = { tableId: FELT, playerId: playerId(seat), seat, reservationId: reservationId(seat) }
      return { type: 'PlayerSeated', data: { ...placed, amount: chips(stack), confirmed: false, owesBigBlind: false } }
    }),
    { type: 'HandStarted', data: { ...deal, smallBlindSeat: 0, bigBlindSeat: 1, missed: [] } },
  ]
  let views: Views<TableView> = {}
  return toldTo(NOBODY, recorded([...before, ...hand.events])).flatMap((event) => {
    const was = views[FELT]
    views = evolveViews(table, views, event)
    const is = views[FELT]
    return was && is ? [{ event, before: was, after: is }] : []
  })
}
