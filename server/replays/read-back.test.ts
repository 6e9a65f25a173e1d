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

type Posted = HandRecord['posts'][number]['forced']
const posts = (forced: Posted) => (record: HandRecord) => record.posts.some((post) => post.forced === forced)
const paid = ({ streets }: HandRecord) => streets[0]?.actions.filter(({ action }) => action in POSTED).length ?? 0

/** What is rare, or told in fields of our own, or easily told wrong. */
const KINDS: Record<string, (record: HandRecord) => boolean> = {
  'that was run twice': ({ secondBoard }) => secondBoard.length > 0,
  'run twice from the flop on': ({ secondBoard, streets }) =>
    secondBoard.length > 0 && streets.some(({ cards }) => cards.length === 3 && secondBoard.includes(cards[0] ?? '2c')),
  'whose rabbit was hunted': ({ rabbit }) => rabbit !== null,
  'with an ante of everybody': posts('ante'),
  'with an ante of the big blind': posts('big-blind-ante'),
  'with a straddle': posts('straddle'),
  'with a late blind': posts('late-blind'),
  'with a dead blind': posts('dead-blind'),
  'with a side pot': ({ awards }) => awards.some(({ pot }) => pot > 0),
  'with several side pots': ({ awards }) => awards.some(({ pot }) => pot > 1),
  'with a pot that was split': ({ awards }) => awards.some(({ winners }) => winners.length > 1),
  'with a pot that one of two boards won nothing of': ({ awards }) =>
    awards.some(({ winners }) => winners.some(({ amount }) => amount === 0)),
  'with a bet that came back': ({ returned }) => returned.length > 0,
  'with one of two cards shown': ({ showings }) => showings.some(({ cards }) => cards?.includes(null)),
  'with a dead button': ({ button, players }) => !players.some(({ seat }) => seat === button),
  'with somebody too short for what was due': (record) => paid(record) < record.posts.length,
  'that its reader was not dealt into': ({ hero }) => hero === null,
}

const POSTED: Record<string, true> = {
  ante: true,
  'big-blind-ante': true,
  'dead-blind': true,
  'small-blind': true,
  'big-blind': true,
  'late-blind': true,
  straddle: true,
}

describe('among the hands that are read back there is all that is rare', () => {
  /** The last is of a pot of one chip, which two boards cannot share. */
  const records = [...Array.from({ length: 300 }, (_, seed) => seed), 652].map(simulatedRecord)

  test.each(Object.entries(KINDS))('a hand %s, in each format, alone and behind another', async (_, isSo) => {
    const [rare] = records.filter(isSo)
    const [other] = records
    if (!rare || !other) throw new Error('There is no such hand among these')
    for (const hands of [[rare], [other, rare]]) {
      for (const write of [writeOhh, writePhh]) {
        const back = await readBack(write(hands), hands)
        expect((back as HandRecord[]).map((each) => ('awards' in each ? anonymous(each) : each))).toEqual(
          hands.map(anonymous),
        )
      }
      expect(readPokerStars(writePokerStars(hands))).toEqual(hands.map(toldByText))
    }
  })
})
