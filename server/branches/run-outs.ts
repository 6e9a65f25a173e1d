import { setImmediate } from 'node:timers/promises'
import type { HandSeat } from '@/domain/hand/state'
import type { Average, Move, RunOuts } from '@/projections/branch'
import { chanceOf } from '../simulation/chance'
import { type Deck, withDeck } from './known-cards'
import { Road, type Standing } from './road'

/** How often a bot deals the rest of a board before it decides: few, since there are many hands to play. */
const ITERATIONS = 40
/** No hand asks for more decisions than that. */
export const MOST_TURNS = 400
/** Milliseconds: of one go, after which others have theirs; and of all together. */
const A_GO = 6
const LONGEST = 8_000

interface RunOutsAsked {
  standing: Standing
  moves: readonly Move[]
  seed: number
  asked: number
  draw(n: number): Deck
}

/** Deals the unknown cards so many times, makes the moves, and has bots play the rest. Repeatable by its seed. */
export async function runOut({ standing, moves, seed, asked, draw }: RunOutsAsked): Promise<RunOuts> {
  const { seats } = standing.hand
  const changes: number[][] = seats.map(() => [])
  const begun = performance.now()
  let paused = begun
  let count = 0
  for (; count < asked && performance.now() - begun < LONGEST; count++) {
    const ends = playedOut({ ...standing, hand: withDeck(standing.hand, draw(count + 1)) }, moves, seed, count + 1)
    for (const [n, seat] of seats.entries()) {
      const end = ends.find((each) => each.seat === seat.seat)
      changes[n]?.push(end ? end.won - end.committed - end.dead : 0)
    }
    if (performance.now() - paused < A_GO) continue
    await setImmediate()
    paused = performance.now()
  }
  return { asked, count, seats: seats.map((seat, n) => averageOf(seat, changes[n] ?? [])) }
}

function playedOut(standing: Standing, moves: readonly Move[], seed: number, n: number): readonly HandSeat[] {
  const road = new Road(standing)
  const random = chanceOf(seed ^ 0x5bd1e995, n).share
  for (const move of moves) road.take(move)
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    const [next] = road.awaited
    const move = next && road.botMove(next, random, ITERATIONS)
    if (!move) break
    road.take(move)
  }
  return road.hand.seats
}

function averageOf({ seat, playerId }: HandSeat, changes: readonly number[]): Average {
  const count = Math.max(1, changes.length)
  const mean = changes.reduce((sum, change) => sum + change, 0) / count
  const squares = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / Math.max(1, count - 1))
  return {
    ...{ seat, playerId, mean, deviation },
    error: deviation / Math.sqrt(count),
    low: changes.reduce((low, change) => Math.min(low, change), changes[0] ?? 0),
    high: changes.reduce((high, change) => Math.max(high, change), changes[0] ?? 0),
    winning: changes.filter((change) => change > 0).length / count,
  }
}
