import { expect, test } from 'vitest'
import type { Seat } from '@/projections/table-view'
import { seatState } from './seat-state'

const inHand = {
  ...{ status: 'live', bet: 0, committed: 0, dead: 0, won: 0, timeBank: 0 },
  ...{ cards: { held: 2, known: [], shown: false }, lastAction: null },
} as unknown as NonNullable<Seat['hand']>
const seat = (change: object, hand: object | null = {}) =>
  ({ stack: 1, sittingOut: false, leaving: false, hand: hand && { ...inHand, ...hand }, ...change }) as unknown as Seat
const at = { playing: true, isTurn: false, connected: true }
const words = (of: Seat, change: object = {}) => seatState(of, { ...at, ...change })?.words

test.each([
  ['To act', seat({}), { isTurn: true }],
  ['All in', seat({ sittingOut: true }, { status: 'all-in' }), {}],
  [undefined, seat({}, { status: 'all-in' }), { playing: false }],
  ['Folded', seat({}, { status: 'folded' }), {}],
  ['Leaving', seat({ leaving: true }, { status: 'folded' }), {}],
  ['Sits out', seat({ sittingOut: true }, null), {}],
  ['Waits', seat({}, null), {}],
  ['Waits for blind', seat({ waits: true }, null), {}],
  ['Offline', seat({}), { connected: false }],
  ['+1,450', seat({}, { won: 1_450, status: 'all-in' }), {}],
  ['Raise', seat({}, { lastAction: { action: 'raise', amount: 20, to: 30 } }), {}],
  [undefined, seat({}), {}],
])('%s', (told, of, change) => expect(words(of, change)).toBe(told))
