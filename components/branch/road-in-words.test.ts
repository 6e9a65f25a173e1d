import { describe, expect, test } from 'vitest'
import { signed } from '@/domain/figures'
import { chips } from '@/domain/kernel'
import { averageInWords, roadTitle, spreadInWords } from './road-in-words'

const CALL = { action: 'call', by: 'hand' } as const
const RAISE = { action: 'raise', to: chips(900), by: 'hand' } as const
const BY_BOT = { action: 'check', by: 'bot' } as const

describe('a road', () => {
  test('is told by what it comes to on the average', () => {
    const average = { mean: 340.2, low: -1_000, high: 2_150 }
    expect(averageInWords({ moves: [CALL, BY_BOT, BY_BOT] }, { count: 1_000 }, average, 'you')).toBe(
      'Had you called: +340 on average over 1,000 run-outs, from −1,000 to +2,150.',
    )
    expect(averageInWords({ moves: [RAISE, CALL] }, { count: 1 }, { ...average, mean: -0.2 }, 'Ann')).toBe(
      'Had Ann raised to 900, and the rest of this road: 0 on average over 1 run-out, from −1,000 to +2,150.',
    )
    expect(averageInWords({ moves: [] }, { count: 10 }, average, 'you')).toMatch(/^From here on: \+340/)
    expect(spreadInWords({ error: 12.1, winning: 0.553 })).toContain('more than 25 either way. It wins chips 55 times')
  })

  test('has a title by its name or by its moves', () => {
    expect(roadTitle({ name: 'The hero call', moves: [CALL] }, 'Ann')).toBe('The hero call')
    expect(roadTitle({ name: '', moves: [CALL] }, 'Ann')).toBe('Ann called')
    expect(roadTitle({ name: '', moves: [RAISE, BY_BOT, CALL] }, 'Ann')).toBe('Ann raised to 900, and 1 more choice')
    expect(roadTitle({ name: '', moves: [{ action: 'twice', seat: 2, by: 'hand' }] }, 'Ann')).toBe(
      'Ann asked for two boards',
    )
    expect(roadTitle({ name: '', moves: [BY_BOT] }, 'Ann')).toBe('Bots played it out')
    expect(roadTitle({ name: '', moves: [] }, 'Ann')).toBe('A road without a move yet')
  })

  test('has signs on its figures, and none on nothing', () =>
    expect([0.4, -0.4, 12.6, -1_000].map(signed)).toEqual(['0', '0', '+13', '−1,000']))
})
