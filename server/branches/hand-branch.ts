import type { HandEvent } from '@/domain/hand/events'
import type { DealtHand } from '@/domain/hand/state'
import { type HandId, type PlayerId, type Recorded, unreachable } from '@/domain/kernel'
import { explain } from '@/domain/rejections'
import type { GoOn, HandBranch, HandBranchTold, Move, Unhappened } from '@/projections/branch'
import { ITERATIONS } from '../bots/decide'
import { chanceOf } from '../simulation/chance'
import { drawDeck, keptCards } from './known-cards'
import { Road } from './road'
import { MOST_TURNS, runOut } from './run-outs'
import { standingAt } from './standing'

/** A hand that is over, as somebody may know it. */
export interface KnownHand {
  handId: HandId
  /** Its own events, in order; the first is HandDealt, and HandCompleted is among them. */
  told: readonly Recorded<HandEvent>[]
  viewer: PlayerId | null
}

/**
 * Goes another way from a moment of a hand. Everything comes from what the reader may know of it and from the branch's
 * own seed: no card that is hidden from them can have a part in the answer.
 */
export async function followBranch({ handId, told, viewer }: KnownHand, branch: HandBranch): Promise<HandBranchTold> {
  const { at, cards, seed, moves, goOn, runOuts } = branch
  const kept = keptCards(told, at, cards)
  const [dealt] = told
  const players = dealt?.type === 'HandDealt' ? dealt.data.seats.length : 0
  const draw = (n: number) => drawDeck(kept, players, chanceOf(seed, n))
  const standing = standingAt(told, at, draw(0))
  const road = new Road(standing)
  const mine = standing.hand.seats.find(({ playerId }) => playerId === viewer)?.seat ?? road.awaited[0]?.seat ?? null

  const refused = firstRefusal(road, moves)
  const played = refused ? [] : playOn(road, { goOn, mine, seed })
  const own = road.actor
  return {
    ...{ speculation: true, handId, at, mine, played, refused },
    events: road.events.map(unhappened),
    next: own && road.legal ? { seat: own.seat, playerId: own.playerId, legal: road.legal, pot: road.pot } : null,
    asked: askedIn(road.hand),
    drawn: places(road.hand).filter((place) => !kept.has(place)).length,
    runOuts: runOuts > 0 && !refused ? await runOut({ standing, moves, seed, asked: runOuts, draw }) : null,
  }
}

function askedIn({ offer, seats }: DealtHand): HandBranchTold['asked'] {
  if (!offer) return null
  return offer.answers.flatMap(({ seat, times }) => {
    const found = seats.find((each) => each.seat === seat)
    return found ? [{ seat, playerId: found.playerId, times }] : []
  })
}

/** Where a hand's cards lie in the deck: everybody's two, the board, and as much of a second one as is dealt. */
function places({ seats, runs, secondToCome }: DealtHand): number[] {
  const ofSecond = runs === 2 ? 5 - secondToCome.length : 0
  return Array.from({ length: 2 * seats.length + 5 + ofSecond }, (_, place) => place)
}

const unhappened = ({ type, data }: HandEvent): Unhappened => ({ speculation: true, type, data: { ...data } })

function firstRefusal(road: Road, moves: readonly Move[]): HandBranchTold['refused'] {
  for (const [move, each] of moves.entries()) {
    const rejection = road.take(each)
    if (rejection) return { move, code: rejection.code, detail: explain(rejection), figures: { ...rejection.details } }
  }
  return null
}

/** What bots do, one after the other; each decision has a chance of its own, so that it is the same however one came there. */
function playOn(road: Road, { goOn, mine, seed }: { goOn: GoOn; mine: number | null; seed: number }): Move[] {
  const played: Move[] = []
  while (played.length < MOST_TURNS) {
    const next = road.awaited.find(({ seat }) => isBots(goOn, seat === mine))
    const decision = road.hand.offer ? MOST_TURNS + (next?.seat ?? 0) : road.hand.turns
    const move = next && road.botMove(next, chanceOf(seed, -decision).share, ITERATIONS)
    if (!move) break
    road.take(move)
    played.push(move)
  }
  return played
}

function isBots(goOn: GoOn, isMine: boolean): boolean {
  switch (goOn) {
    case 'wait':
      return false
    case 'to-my-turn':
      return !isMine
    case 'to-the-end':
      return true
    default:
      return unreachable(goOn)
  }
}
