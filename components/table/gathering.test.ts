import { expect, test } from 'vitest'
import { chips, PlayerId } from '@/domain/kernel'
import type { Seat } from '@/projections/table-view'
import { gathering } from './gathering'

const ann = '0190f3a2-0000-7000-8000-000000000001'
const ben = '0190f3a2-0000-7000-8000-000000000002'
const cid = '0190f3a2-0000-7000-8000-000000000003'
const names = { [ann]: 'Ann', [ben]: 'Ben', [cid]: 'Cid' }
const seat = (playerId: string, sittingOut = false): Seat => ({
  playerId: PlayerId.parse(playerId),
  stack: chips(100),
  sittingOut,
  leaving: false,
  leavesAfterHand: false,
  queued: [],
  owes: { small: false, big: false },
  waits: false,
  autoTopUp: null,
  autoTopUpStopped: null,
  hand: null,
})

test.each<[(Seat | null)[], string]>([
  [[null, null], 'Waiting for a first player'],
  [[seat(ann), null], 'Ann is waiting for company'],
  [[seat(ann), seat(ben, true)], 'Ann is waiting for company'],
  [[seat(ann, true), null], 'Its only player sits out'],
  [[seat(ann, true), seat(ben, true)], 'Everybody sits out'],
  [[seat(ann), null, seat(ben)], 'Ann and Ben are ready'],
  [[seat(ann), seat(cid), seat(ben)], '3 players are ready'],
])('case %#', (seats, sentence) => expect(gathering({ seats, status: 'open' }, names)).toBe(sentence))

test('a closed table waits for nobody', () =>
  expect(gathering({ seats: [null], status: 'closed' }, names)).toBe('This table has closed'))
