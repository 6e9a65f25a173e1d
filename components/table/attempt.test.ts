import { expect, test } from 'vitest'
import { chips, PlayerId } from '@/domain/kernel'
import type { TableActivity, TableHappening } from '@/projections/table-activity'
import { type Attempt, arrivalsBySeat, outcomeOf, settled } from './attempt'

const playerId = PlayerId.parse('0190f3a2-0000-7000-8000-000000000001')
const attempt: Attempt = { purpose: 'buy-in', reservationId: 'r1', playerId, seat: 1, amount: chips(500) }
const happened = (type: string, data: object) => ({ type, data: { playerId, ...data } }) as unknown as TableHappening
const activity = (part: Partial<TableActivity>): TableActivity => ({ arrivals: [], recent: [], ...part })
const FREE = [null, null, null]

test('an attempt is shown before the log tells of it', () =>
  expect([...arrivalsBySeat(activity({}), FREE, attempt)]).toEqual([[1, attempt]]))

test('once the log tells, it is shown once', () => {
  const { reservationId, seat, amount } = attempt
  const told = activity({ arrivals: [{ reservationId, playerId, seat, amount }] })
  expect([...arrivalsBySeat(told, FREE, attempt).keys()]).toEqual([1])
})

test('once it is answered, nobody is arriving any more', () => {
  const answered = activity({ recent: [happened('SeatingRejected', { reservationId: 'r1' })] })
  expect(arrivalsBySeat(answered, FREE, attempt).size).toBe(0)
})

test('an attempt that was refused at once is not shown', () => {
  const refused = { ...attempt, refused: { code: 'SeatTaken', details: { seat: 1 } } }
  expect(arrivalsBySeat(activity({}), FREE, refused).size).toBe(0)
})

test('who asked for any seat is shown at the first free one', () => {
  const any = activity({ arrivals: [{ reservationId: 'r2', playerId, seat: null, amount: chips(1) }] })
  expect([...arrivalsBySeat(any, [{}, null, null], null).keys()]).toEqual([1])
})

test('a seat that is taken shows whoever sits there', () =>
  expect(arrivalsBySeat(activity({}), [null, {}, null], attempt).size).toBe(0))

test('an attempt under way stays as it is, and has nothing to tell', () => {
  expect(settled(attempt, [])).toBe(attempt)
  expect(outcomeOf(attempt)).toBeUndefined()
})

test.each(['PlayerSeated', 'ChipsAdded'])('%s: it went well and is over', (type) =>
  expect(settled(attempt, [happened(type, { reservationId: 'r1' })])).toBeNull(),
)

test("a seat lost in a race is told, only one's own, and also once later events have come", () => {
  const reason = { code: 'SeatTaken', details: { seat: 1 } }
  const lost = happened('SeatingRejected', { reservationId: 'r1', reason })
  const after = settled(attempt, [lost])
  expect(after && outcomeOf(after)?.title).toBe('Somebody was a moment faster to seat 2')
  expect(after && settled(after, [lost])).toBe(after)
  expect(after && settled(after, [])).toBe(after)
  expect(settled({ ...attempt, reservationId: 'r9' }, [lost])).toEqual({ ...attempt, reservationId: 'r9' })
})

test('a top-up that came back is told', () => {
  const reason = { code: 'NotSeated', details: {} }
  const after = settled({ ...attempt, purpose: 'top-up' }, [happened('ChipsRefused', { reservationId: 'r1', reason })])
  expect(after && outcomeOf(after)?.title).toBe('Your top-up came back')
})
