import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chips, PlayerId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { FELT, handId, opened, raisedAndFolded, seated, sidePot } from '@/tests/support/hand-histories'
import { ANN, BEN, CAT, reservationId } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { fold } from './projection'
import { netOf, sessionResult } from './session-result'
import { NOBODY, toldTo } from './visibility'

const sessionsAfter = (events: readonly RoomEvent[]) => fold(sessionResult, toldTo(NOBODY, recorded([...events])))

const added = (amount: number): RoomEvent => ({
  type: 'ChipsAdded',
  data: {
    ...{ tableId: FELT, playerId: ANN, seat: 0, reservationId: reservationId(9) },
    ...{ amount: chips(amount), confirmed: true },
  },
})

const left = (stack: number): RoomEvent => ({
  type: 'PlayerLeft',
  data: { tableId: FELT, playerId: ANN, seat: 0, reservationId: reservationId(0), topUps: [], stack: chips(stack) },
})

const ended = (change: number, stack: number): RoomEvent => ({
  type: 'HandEnded',
  data: {
    tableId: FELT,
    handId: handId(1),
    seats: [
      {
        ...{ seat: 0, playerId: ANN, timeBank: 0, change, stack: chips(stack) },
        ...{ bet: chips(Math.max(-change, 0)), won: chips(Math.max(change, 0)) },
      },
    ],
  },
})

const evening = [opened, seated(0, 10_000), seated(1, 1_050), seated(2, 10_000)]

test('who has just sat down has won nothing and lost nothing', () => {
  const ann = sessionsAfter(evening)[ANN]
  expect(ann).toMatchObject({ boughtIn: 10_000, stack: 10_000, cashedOut: 0, hands: 0, results: [0] })
  expect(ann && netOf(ann)).toBe(0)
})

test('each hand that ends moves the result by what the hand changed', () => {
  const after = sessionsAfter([...evening, ...raisedAndFolded().events, ...sidePot().events])
  expect(after[ANN]).toMatchObject({ stack: 9_850, hands: 2, results: [0, 350, -150] })
  expect(after[BEN]).toMatchObject({ stack: 3_000, hands: 2, results: [0, -50, 1_950] })
  expect(after[CAT]).toMatchObject({ stack: 8_200, hands: 2, results: [0, -300, -1_800] })
})

test('a hand that is still played changes nothing yet', () => {
  const begun = raisedAndFolded().events.filter(({ type }) => type !== 'HandEnded')
  expect(sessionsAfter([...evening, ...begun])[ANN]).toMatchObject({ hands: 0, results: [0] })
})

test('chips that are added are no profit, and chips that go home are no loss', () => {
  const session = sessionsAfter([...evening, ended(-400, 9_600), added(400), ended(150, 10_150), left(10_150)])[ANN]
  expect(session).toMatchObject({ boughtIn: 10_400, stack: 0, cashedOut: 10_150, hands: 2, results: [0, -400, -250] })
  expect(session && netOf(session)).toBe(-250)
})

test('who sits down again begins anew', () => {
  const session = sessionsAfter([...evening, ended(-400, 9_600), left(9_600), seated(0, 2_000)])[ANN]
  expect(session).toEqual({ boughtIn: 2_000, stack: 2_000, cashedOut: 0, hands: 0, results: [0], every: 1 })
})

test('without its beginning, a session is not known', () => {
  expect(sessionsAfter([ended(-400, 9_600), added(100), left(9_700)])).toEqual({})
  expect(sessionsAfter([seated(0, 500)])[PlayerId.parse(BEN)]).toBeUndefined()
})

test('the result is the sum of what the hands changed, whatever was added in between, however long the session', () => {
  const step = fc.oneof(
    fc.record({ type: fc.constant('hand' as const), amount: fc.integer({ min: -50, max: 60 }) }),
    fc.record({ type: fc.constant('added' as const), amount: fc.integer({ min: 1, max: 500 }) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 900, size: 'max' }), fc.boolean(), (steps, leaves) => {
      let [stack, sum] = [100_000, 0]
      const sums = [0]
      const events: RoomEvent[] = [seated(0, stack)]
      for (const { type, amount } of steps) {
        stack += amount
        if (type === 'hand') {
          sum += amount
          sums.push(sum)
        }
        events.push(type === 'hand' ? ended(amount, stack) : added(amount))
      }
      const session = sessionsAfter(leaves ? [...events, left(stack)] : events)[ANN]
      if (!session) throw new Error('no session')
      expect(netOf(session)).toBe(sum)
      expect(session.hands).toBe(sums.length - 1)
      expect(session.results.length).toBeLessThanOrEqual(256)
      expect(session.results).toEqual(sums.filter((_, hand) => hand % session.every === 0))
    }),
    { numRuns: 60 },
  )
})
