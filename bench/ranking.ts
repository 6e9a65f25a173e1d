import { randomInt } from 'node:crypto'
import pokersolver from 'pokersolver'
import { CARDS } from '@/domain/cards'
import { strength } from '@/domain/hand/ranking'
import { shuffle } from '@/domain/hand/shuffle'
import { median } from './rate'
import { perSecond, type Row, times } from './report'

const ROUNDS = 5
const AIM = 1_000_000

/** Ranking random seven-card hands on one core; each hand is ranked once a round. */
export function measureRanking(): Row[] {
  const hands = Array.from({ length: 100_000 }, () => shuffle(CARDS, () => randomInt(256)).slice(0, 7))
  const few = hands.slice(0, 5_000)
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: handsPerSecond(hands, strength),
    peer: handsPerSecond(few, (cards) => pokersolver.Hand.solve([...cards]).rank),
  }))
  const ours = median(rounds.map(({ ours }) => ours))
  const peer = median(rounds.map(({ peer }) => peer))
  return [
    {
      what: 'rank a hand of seven cards',
      figures: { 'Rewind Poker': perSecond(ours), pokersolver: perSecond(peer) },
      comesTo: `${times(ours / peer)} pokersolver`,
      aim: `≥ ${perSecond(AIM)}`,
      reached: ours >= AIM,
    },
  ]
}

function handsPerSecond<Hand>(hands: readonly Hand[], rank: (hand: Hand) => number): number {
  const from = performance.now()
  // The sum keeps the work from being optimised away.
  const sum = hands.reduce((sum, hand) => sum + rank(hand), 0)
  if (Number.isNaN(sum)) throw new Error('A hand has no rank')
  return (hands.length * 1_000) / (performance.now() - from)
}
