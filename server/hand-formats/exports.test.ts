import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import { chips } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { toldTo, type Viewer } from '@/projections/visibility'
import { replayFile } from '../phh/file'
import { chanceOf } from '../simulation/chance'
import { randomMove } from '../simulation/moves'
import { eventsOf, play } from '../simulation/play'
import { randomScenario } from '../simulation/scenario'
import { type HandRecord, recordOf } from './hand-record'
import { ohhOf } from './ohh'
import { writePhh } from './phh'
import { nameFromText, namesInText } from './pokerstars-names'

const START = Date.parse('2026-11-25T10:00:00.000Z')

/** A hand that the simulation plays to its end, as its first player may know it. */
function simulated(seed: number): HandRecord {
  const chance = chanceOf(seed, 0)
  const scenario = randomScenario(chance)
  let moves = 0
  const outcome = play(scenario, ({ hand }) => {
    if (hand.status === 'completed') return undefined
    return moves++ > 60 ? { kind: 'folds', which: 0, much: 0 } : randomMove(chance)
  })
  const events = eventsOf(outcome).map(
    (event, version) =>
      ({ ...event, position: version + 1, version, recordedAt: new Date(START).toISOString() }) as Recorded<RoomEvent>,
  )
  const [first] = scenario.deal.seats
  const viewer: Viewer = { playerId: first?.playerId ?? null }
  const { bigBlind } = scenario.deal
  const table = { name: 'A "quoted" table', seats: 10, smallBlind: chips(Math.floor(bigBlind / 2)), bigBlind }
  const names = Object.fromEntries(scenario.deal.seats.map(({ seat, playerId }) => [playerId, `Ann: [${seat}] "wins"`]))
  const record = recordOf(toldTo(viewer, events), { table, names, viewer })
  if (!record) throw new Error(`seed ${seed}: the hand did not end`)
  return record
}

const isUsual = ({ posts, players, button }: HandRecord) =>
  players.some(({ seat }) => seat === button) &&
  posts.filter(({ forced }) => forced === 'small-blind').length === 1 &&
  posts.every(({ forced }) => forced === 'small-blind' || forced === 'big-blind')

describe('a hand in PHH', () => {
  test('ends, played again, as it did here', () => {
    let matched = 0
    for (let seed = 0; seed < 400; seed++) {
      const record = simulated(seed)
      if (!isUsual(record)) continue
      const [result] = replayFile(writePhh([record]))
      if (result?.outcome.type === 'skipped') continue
      expect([seed, result?.outcome]).toEqual([seed, { type: 'matched' }])
      matched += 1
    }
    expect(matched).toBeGreaterThan(50)
  })

  test('stands in a collection with others', () => {
    const records = [1, 2, 3].map(simulated)
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
      const record = simulated(seed)
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
