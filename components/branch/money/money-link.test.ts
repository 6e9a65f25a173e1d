import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { MOST_COMMANDS } from '@/projections/money-branch'
import { playerId, tableId } from '@/tests/support/ids'
import { readMoneyRoad, writeMoneyRoad } from './money-link'
import type { MoneyRoad } from './money-road'

const ANN = playerId(1)

const amount = fc.integer({ min: 1, max: 1_000_000_000_000 }).map(chips)
const anyRoad = fc.record<MoneyRoad>({
  at: fc.nat(),
  commands: fc.array(
    fc.oneof(
      fc.record({ type: fc.constantFrom('DepositFunds' as const, 'WithdrawFunds' as const), amount }),
      fc.record({ type: fc.constant('ReserveFunds' as const), amount, tableId: fc.nat(9).map(tableId) }),
    ),
    { minLength: 1, maxLength: MOST_COMMANDS },
  ),
  name: fc.string({ unit: 'grapheme', maxLength: 10 }),
})

describe('a road off one’s own money in an address', () => {
  test('reads back as it was, from letters that an address leaves alone', () =>
    fc.assert(
      fc.property(anyRoad, (road) => {
        const text = writeMoneyRoad(ANN, road)
        expect(new URLSearchParams({ branch: text }).toString()).toBe(`branch=${text}`)
        expect(readMoneyRoad(text, ANN)).toEqual({ type: 'road', road })
      }),
    ))

  test('that was changed anywhere, or cut short, is told and not followed', () =>
    fc.assert(
      fc.property(anyRoad, fc.nat(), fc.constantFrom('0', 'z', 'F', '.', '-'), (road, place, other) => {
        const text = writeMoneyRoad(ANN, road)
        const n = place % text.length
        fc.pre(text[n] !== other)
        expect(readMoneyRoad(text.slice(0, n) + other + text.slice(n + 1), ANN).type).toBe('broken')
        expect(readMoneyRoad(text.slice(0, n), ANN).type).toBe('broken')
      }),
    ))

  const deposit = { type: 'DepositFunds', amount: chips(500) } as const
  const road: MoneyRoad = { at: 40, commands: [deposit], name: 'More' }
  const text = writeMoneyRoad(ANN, road)
  const why = (link: string, owner = ANN) => {
    const read = readMoneyRoad(link, owner)
    return read.type === 'broken' ? read.why : ''
  }

  test('is short, and is one for its owner and its edition', () => {
    expect(text).toMatch(/^m1\.14\.d500\.More\.[0-9a-z]{7}$/)
    expect(why(text, playerId(2))).toContain('is another player’s')
    expect(why(text.replace('m1', 'm2'))).toContain('edition')
    expect(why('2.14.d7.2.c.Call.005f7bd')).toContain('page of that hand')
    for (const nonsense of ['', '.', 'x'.repeat(10_000), 'm1.1.1', '%00', 'm1.....']) expect(why(nonsense)).not.toBe('')
  })

  test('holds from one to twenty commands, each of an amount that there may be', () => {
    for (const commands of [[], Array.from({ length: MOST_COMMANDS + 1 }, () => deposit)])
      expect(why(writeMoneyRoad(ANN, { ...road, commands }))).not.toBe('')
    const tooMuch = { type: 'DepositFunds', amount: chips(2_000_000_000_000) } as const
    expect(why(writeMoneyRoad(ANN, { ...road, commands: [tooMuch] }))).not.toBe('')
  })
})
