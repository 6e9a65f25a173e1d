import { describe, expect, test } from 'vitest'
import { hands } from '@/projections/hands'
import { fold } from '@/projections/projection'
import { isTold, NOBODY, toldTo } from '@/projections/visibility'
import { handId, sidePot, threeArrive } from '@/tests/support/hand-histories'
import { ANN, BEN, CAT } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { chosenHand, handKey } from './chosen-hand'
import { fileInWords } from './file-in-words'
import type { HeldFile } from './held-files'
import { importedHands, type ReadHand, winnersInWords } from './imported'

const NAMES = { [ANN]: 'Ann', [BEN]: 'Ben', [CAT]: 'Cat' }
const events = toldTo(NOBODY, recorded([...threeArrive(), ...sidePot().events])).filter(isTold)
const nothing: ReadHand = { name: null, events: null, note: null, error: null, hero: null }
const error = { line: 37, detail: 'line 37, "p2 cbr 1.20": The bet must be larger' }
const read: ReadHand[] = [
  { ...nothing, events, hero: ANN },
  { ...nothing, name: '2', error },
  { ...nothing, name: 'last', note: 'It is not for this table: variant PO.' },
]
const file = (result: HeldFile['result']): HeldFile => ({ id: 4, name: 'evening.phhs', result })

describe('the hands of a file', () => {
  test('are watched, or tell why not, in their order and by their names', () =>
    expect(importedHands(read)).toMatchObject([
      { type: 'watchable', title: 'Hand 1', hero: ANN },
      { type: 'broken', title: 'Hand 2', line: 37 },
      { type: 'left out', title: 'Hand last', why: 'It is not for this table: variant PO.' },
    ]))

  test('begin with everybody seated, and come to the same as the hand itself', () => {
    const [first] = importedHands(read)
    if (first?.type !== 'watchable') throw new Error('It cannot be watched')
    expect(first.start.seats.filter((seat) => seat !== null).map(({ playerId }) => playerId)).toEqual([ANN, BEN, CAT])
    expect(first.start.hand).toBeNull()
    expect(first.hand).toEqual(fold(hands, events)[handId(2)])
    expect(first.events.every(({ data }) => 'handId' in data && data.handId === handId(2))).toBe(true)
    expect(winnersInWords(first.hand, NAMES)).toMatch(/^(?:Ann|Ben|Cat)(?: and (?:Ann|Ben|Cat))? won$/)
  })

  test('of which the file tells too little are left out', () =>
    expect(importedHands([{ ...nothing, events: [] }])).toMatchObject([{ type: 'left out', title: 'The hand' }]))
})

test('a file is told by what can be watched of it', () => {
  const result = { type: 'read' as const, hands: importedHands(read), names: NAMES, lines: [] }
  expect(fileInWords(file(result))).toBe('evening.phhs: 1 hand to watch, 1 hand cannot be read, 1 hand left out.')
  expect(fileInWords(file({ type: 'refused', why: 'This is empty.' }))).toBe('evening.phhs: This is empty.')
})

test('the hands of a file follow each other, less those that cannot be watched', () => {
  const [first, broken] = importedHands(read)
  const hands = first && broken ? [first, broken, first, first] : []
  const files = [file({ type: 'read', hands, names: NAMES, lines: [] })]
  expect(chosenHand(files, handKey(4, 3))).toMatchObject({ number: 2, of: 3, previous: '4.1', next: '4.4' })
})

test('a hand is found by its file and its place, and only if it can be watched', () => {
  const files = [file({ type: 'read', hands: importedHands(read), names: NAMES, lines: [] })]
  expect(chosenHand(files, handKey(4, 1))?.imported.title).toBe('Hand 1')
  expect(chosenHand(files, handKey(4, 1))).toMatchObject({ number: 1, of: 1, previous: undefined, next: undefined })
  for (const key of [handKey(4, 2), handKey(5, 1), '4', '4.x', '', null]) expect(chosenHand(files, key)).toBeUndefined()
})
