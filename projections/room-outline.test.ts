import { describe, expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { ANN, reservationId, tableId } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { opening } from '@/tests/support/room-commands'
import { SimulatedRoom } from '@/tests/support/simulated-room'
import { extendOutline, NO_OUTLINE } from './outline'
import { extendRoomOutline, MOST_MARKS } from './room-outline'

const room = new SimulatedRoom()
for (const command of opening) room.send(command)
const { log } = room
const head = log.at(-1)?.position ?? 0

test('the whole room has its marks but streets and what comes in and goes home, whatever comes twice, and its last event among a few', () => {
  const whole = extendOutline(NO_OUTLINE, log, head)
  const outline = log.reduce((known, event) => extendRoomOutline(known, [event], event.position), NO_OUTLINE)
  const marked = whole.marks.filter(({ kind }) => kind !== 'street' && kind !== 'deposit' && kind !== 'withdrawal')
  expect(marked.length).toBeGreaterThan(0)
  expect(outline.marks).toEqual(marked)
  expect(outline.marksFrom).toBeUndefined()
  expect(outline.positions.at(-1)).toBe(head)
  expect(outline.positions.length).toBeLessThan(log.length)
  expect(outline.times.at(-1)).toBe(whole.times.at(-1))
  expect(extendRoomOutline(outline, log, head)).toBe(outline)
})

describe('of more marks than it may have', () => {
  const refused = recorded(
    Array.from({ length: MOST_MARKS + 50 }, (_, n) => ({
      type: 'TopUpRefused' as const,
      data: {
        tableId: tableId(1),
        playerId: ANN,
        seat: 1,
        reservationId: reservationId(n),
        reason: { code: 'AboveMaxBuyIn', details: {} },
      },
    })),
  )
  const once = extendRoomOutline(NO_OUTLINE, refused, refused.length)

  test('the whole room has the last, and tells from where on', () => {
    expect(once.marks).toHaveLength(MOST_MARKS)
    expect(once.marks[0]?.position).toBe(51)
    expect(once.marksFrom).toBe(51)
  })

  test('what every hand brings takes no place of what is rare', () => {
    const stay = { tableId: tableId(1), playerId: ANN, seat: 1, reservationId: reservationId(1), topUps: [] }
    const left = { type: 'PlayerLeft' as const, data: { ...stay, stack: chips(5) } }
    const many = recorded(Array.from({ length: MOST_MARKS + 5 }, () => left)).map((event) => ({
      ...event,
      position: refused.length + event.position,
    }))
    const both = extendRoomOutline(once, many, refused.length + many.length)
    expect(both.marks).toHaveLength(2 * MOST_MARKS)
    expect(both.marks.filter(({ kind }) => kind === 'rejection')).toEqual(once.marks)
    expect(both.marksFrom).toBe(refused.length + 6)
  })

  test('it has the same, and says so, however they came', () => {
    const parts = [0, 3, 900, 1_010, 1_011, refused.length].map((from, n, all) => refused.slice(from, all[n + 1]))
    const read = parts.reduce((known, part) => extendRoomOutline(known, part, part.at(-1)?.position ?? 0), NO_OUTLINE)
    expect({ marks: read.marks, marksFrom: read.marksFrom }).toEqual({ marks: once.marks, marksFrom: once.marksFrom })
  })
})
