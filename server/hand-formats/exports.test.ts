import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulatedRecord } from '@/tests/support/simulated-record'
import { replayFile } from '../phh/file'
import type { HandRecord } from './hand-record'
import { ohhOf } from './ohh'
import { writePhh } from './phh'
import { nameFromText, namesInText } from './pokerstars-names'

const isUsual = ({ posts, players, button }: HandRecord) =>
  players.some(({ seat }) => seat === button) &&
  posts.filter(({ forced }) => forced === 'small-blind').length === 1 &&
  posts.every(({ forced }) => forced === 'small-blind' || forced === 'big-blind')

describe('a hand in PHH', () => {
  test('ends, played again, as it did here', () => {
    let matched = 0
    for (let seed = 0; seed < 150; seed++) {
      const record = simulatedRecord(seed)
      if (!isUsual(record)) continue
      const [result] = replayFile(writePhh([record]))
      if (result?.outcome.type === 'skipped') continue
      expect([seed, result?.outcome]).toEqual([seed, { type: 'matched' }])
      matched += 1
    }
    expect(matched).toBeGreaterThan(15)
  })

  test('stands in a collection with others', () => {
    const records = [1, 2, 3].map(simulatedRecord)
    expect(replayFile(writePhh(records)).map(({ name }) => name)).toEqual(['1', '2', '3'])
  })
})

interface Ohh {
  ohh: {
    rounds: { actions: { amount: number; player_id: number }[] }[]
    pots: { amount: number; player_wins: { win_amount: number }[] }[]
  }
}

test('in Open Hand History the chips of all actions, less what came back, are those of the pots', () =>
  fc.assert(
    fc.property(fc.nat(100_000), (seed) => {
      const record = simulatedRecord(seed)
      const { ohh }: Ohh = JSON.parse(JSON.stringify(ohhOf(record)))
      const added = ohh.rounds.flatMap(({ actions }) => actions).reduce((sum, { amount }) => sum + amount, 0)
      const returned = record.returned.reduce((sum, { amount }) => sum + amount, 0)
      const won = ohh.pots.flatMap((pot) => pot.player_wins).reduce((sum, { win_amount }) => sum + win_amount, 0)
      expect(added - returned).toBe(won)
      expect(ohh.pots.reduce((sum, { amount }) => sum + amount, 0)).toBe(won)
    }),
  ))

test('names stand in PokerStars text without the marks that would end them, and can be read back', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 9 }), (names) => {
      const texts = namesInText(names)
      expect(new Set(texts).size).toBe(names.length)
      for (const text of texts) expect(text).not.toMatch(/[:[\]()]/)
      expect(texts.map(nameFromText)).toEqual(names)
    }),
  ))
