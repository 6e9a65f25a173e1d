import type { CardsLie, HandBranch, Move } from '@/projections/branch'

/** A move of a road, and whether somebody chose it or a bot. */
export type RoadMove = Move & { by: 'hand' | 'bot' }

/** A road off a hand, as this browser keeps it and its link carries it. The room knows nothing of it. */
export interface Road {
  /** Position of the event at which it leaves what happened. */
  at: number
  cards: CardsLie
  seed: number
  /** The seat of whoever set out on it, whose cards they knew; null: they had none in the hand. */
  from: number | null
  moves: readonly RoadMove[]
  /** What its maker calls it; may be empty. */
  name: string
}

/** What the room is asked about a road. */
export const asBranch = ({ at, cards, seed, moves }: Road, wanted: Partial<HandBranch> = {}): HandBranch => ({
  ...{ at, cards, seed, goOn: 'wait', runOuts: 0 },
  moves: moves.map(({ by: _, ...move }) => move),
  ...wanted,
})

/** Any seed, for a road that is set out on or dealt anew. */
export const anySeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

/** The moves that somebody chose, and what bots did between them; what bots did after the last is one way of many to go on. */
export const chosenMoves = (moves: readonly RoadMove[]): readonly RoadMove[] =>
  moves.slice(0, moves.findLastIndex(({ by }) => by === 'hand') + 1)

/** As it was before the last thing that somebody chose on it. */
export const withoutLastChoice = (road: Road): Road => ({ ...road, moves: chosenMoves(road.moves).slice(0, -1) })
