import { describe, expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { tableId } from '@/tests/support/ids'
import { changeInWords, commandInWords, figuresInWords, moneyTitle } from './money-in-words'

const WITHDRAWN = { type: 'WithdrawFunds', amount: chips(700) } as const
const HELD = { type: 'ReserveFunds', amount: chips(1_500), tableId: tableId(1) } as const
const BEFORE = { available: chips(5_000), reserved: chips(0), total: chips(5_000) }

describe('a road off one’s own money', () => {
  test('tells its commands, and has a title by its name or by them', () => {
    expect(commandInWords(WITHDRAWN)).toBe('withdrawn 700')
    expect(commandInWords(HELD)).toBe('set aside 1,500 for a seat')
    expect(commandInWords(HELD, [{ tableId: tableId(1), name: 'Harbour' }])).toBe(
      'set aside 1,500 for a seat at Harbour',
    )
    expect(moneyTitle({ name: 'Careful', commands: [WITHDRAWN] })).toBe('Careful')
    expect(moneyTitle({ name: '', commands: [WITHDRAWN] })).toBe('Withdrawn 700')
    expect(moneyTitle({ name: '', commands: [WITHDRAWN, HELD] })).toBe('Withdrawn 700, and 1 more command')
    expect(moneyTitle({ name: '', commands: [HELD, HELD, HELD] })).toMatch(/, and 2 more commands$/)
  })

  test('tells what would have been another, and what is', () => {
    const after = { available: chips(3_500), reserved: chips(1_500), total: chips(5_000) }
    expect(changeInWords(BEFORE, after)).toBe(
      'You would have had 3,500 available instead of 5,000 and 1,500 reserved instead of 0.',
    )
    expect(changeInWords(BEFORE, BEFORE)).toContain('stays as it was')
    expect(figuresInWords(after)).toBe('3,500 available, 1,500 reserved, and 5,000 in all')
  })
})
