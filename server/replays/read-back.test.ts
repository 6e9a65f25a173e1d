import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPokerStars, toldByText } from '@/tests/support/pokerstars-reader'
import { simulatedRecord } from '@/tests/support/simulated-record'
import type { HandRecord } from '../hand-formats/hand-record'
import { recordOf } from '../hand-formats/hand-record'
import { writeOhh } from '../hand-formats/ohh'
import { writePhh } from '../hand-formats/phh'
import { writePokerStars } from '../hand-formats/pokerstars'
import { importFile } from './import-file'

/** The records that a file gives its reader back. */
async function readBack(text: string, heroes: readonly HandRecord[]): Promise<unknown[]> {
  const file = await importFile(text)
  if ('tooMany' in file) throw new Error('too many')
  return file.hands.map(({ events, note, error }, n) => {
    const [created] = events ?? []
    if (!events || created?.type !== 'TableCreated' || note) return { note, error }
    const own = events.find(({ type, data }) => type === 'PlayerSeated' && data.seat === heroes[n]?.hero)
    const viewer = { playerId: own?.type === 'PlayerSeated' ? own.data.playerId : null }
    const { name, seats, smallBlind, bigBlind } = created.data
    return recordOf(events, { table: { name, seats, smallBlind, bigBlind }, names: file.names, viewer })
  })
}

const anonymous = (record: HandRecord) => ({
  ...record,
  awards: record.awards.map((award) => ({ ...award, winners: award.winners.map(({ playerId: _, ...each }) => each) })),
})

describe.each([
  ['Open Hand History', writeOhh],
  ['PHH', writePhh],
])('%s reads back to the same hand', (_, write) => {
  test('one or several in a file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 3 }), async (seeds) => {
        const records = seeds.map(simulatedRecord)
        const back = await readBack(write(records), records)
        expect((back as HandRecord[]).map((each) => ('awards' in each ? anonymous(each) : each))).toEqual(
          records.map(anonymous),
        )
      }),
      { numRuns: 60 },
    )
  })
})

test('PokerStars text reads back to all that it has words for', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 3 }), (seeds) => {
      const records = seeds.map(simulatedRecord)
      expect(readPokerStars(writePokerStars(records))).toEqual(records.map(toldByText))
    }),
    { numRuns: 60 },
  ))

test('among the hands that are read back there is all that is rare', () => {
  const records = Array.from({ length: 200 }, (_, seed) => simulatedRecord(seed))
  const count = (isSo: (record: HandRecord) => boolean) => records.filter(isSo).length
  expect(count(({ secondBoard }) => secondBoard.length > 0)).toBeGreaterThan(0)
  expect(count(({ rabbit }) => rabbit !== null)).toBeGreaterThan(0)
  expect(count(({ showings }) => showings.some(({ cards }) => cards?.includes(null)))).toBeGreaterThan(0)
  expect(count(({ button, players }) => !players.some(({ seat }) => seat === button))).toBeGreaterThan(0)
  const posted = ({ streets }: HandRecord) =>
    streets[0]?.actions.filter(({ action }) => action !== 'fold' && action in POSTED).length ?? 0
  expect(count((record) => posted(record) < record.posts.length)).toBeGreaterThan(0)
})

const POSTED: Record<string, true> = {
  ante: true,
  'big-blind-ante': true,
  'dead-blind': true,
  'small-blind': true,
  'big-blind': true,
  'late-blind': true,
  straddle: true,
}
