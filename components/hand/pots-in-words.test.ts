import { describe, expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { contestedPots } from '@/projections/contested-pots'
import { hands } from '@/projections/hands'
import { fold } from '@/projections/projection'
import { NOBODY, toldTo } from '@/projections/visibility'
import { handId, raisedAndFolded, sidePot, threeArrive } from '@/tests/support/hand-histories'
import { ANN, BEN, CAT } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { potInWords } from './pots-in-words'
import { proofInWords } from './proof-in-words'
import { storyOf } from './story'

const NAMES = { [ANN]: 'Ann', [BEN]: 'Ben', [CAT]: 'Cat' }
const log = toldTo(NOBODY, recorded([...threeArrive(), ...raisedAndFolded().events, ...sidePot().events]))

describe('a pot', () => {
  const award = (winners: string[], words: string | null) => ({
    ...{ pot: 0, run: null, amount: chips(450) },
    winners: winners.map((id) => ({
      ...{ seat: 0, playerId: id as typeof ANN, amount: chips(450) },
      hand: words === null ? null : { words, cards: [] },
    })),
  })
  const all = { amount: 450, eligible: [ANN, BEN, CAT] }

  test('tells who won it, with what, and who else was in it', () =>
    expect(potInWords(award([ANN], 'Two pair, kings and tens'), all, NAMES)).toBe(
      'Main pot 450: Ann, two pair, kings and tens; Ben and Cat were in it.',
    ))
  test('that was run twice tells which board won half of it', () =>
    expect(potInWords({ ...award([ANN], null), run: 2 }, all, NAMES)).toMatch(/^Main pot, second board, 450: Ann; /))
  test('that nobody contested says so', () =>
    expect(potInWords(award([ANN], null), { amount: 450, eligible: [ANN] }, NAMES)).toBe(
      'Main pot 450: Ann, whom nobody was left to contest.',
    ))

  test('of a hand is as large as its award, whoever folded', () => {
    for (const number of [1, 2]) {
      const hand = fold(hands, log)[handId(number)]
      if (!hand) throw new Error('There is no such hand')
      expect(contestedPots(hand).map(({ amount }) => amount)).toEqual(hand.awards.map(({ amount }) => amount))
      for (const { pot, winners } of hand.awards)
        for (const { playerId } of winners) expect(contestedPots(hand)[pot]?.eligible).toContain(playerId)
    }
  })
})

test('a story begins before the flop and ends with its outcome, in the order of the log', () => {
  const chapters = storyOf(
    log.filter(({ data }) => 'handId' in data && data.handId === handId(2)),
    NAMES,
  )
  expect(chapters[0]?.title).toBe('Before the flop')
  expect(chapters.map(({ title }) => title)).toContain('Outcome')
  expect(new Set(chapters.map(({ title }) => title)).size).toBe(chapters.length)
  const positions = chapters.flatMap(({ lines }) => lines.map(({ position }) => position))
  expect(positions).toEqual(positions.toSorted((a, b) => a - b))
})

test('a proof says what it does not prove, and one that fails how many cards failed', () => {
  expect(proofInWords([{ verdict: 'proven' }, { verdict: 'proven' }])).toMatch(/^All 2 cards .* proves nothing\.$/)
  expect(proofInWords([{ verdict: 'proven' }, { verdict: 'forged' }])).toMatch(/^1 of the 2 cards/)
  expect(proofInWords([])).toContain('nothing to check')
})
