import type { HandEvent } from '@/domain/hand/events'
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
  const mine = standing.hand.seats.find(({ playerId }) => playerId === viewer)?.seat ?? road.actor?.seat ?? null

  const refused = firstRefusal(road, moves)
  const played = refused ? [] : playOn(road, { goOn, mine, seed })
  const own = road.actor
  return {
    ...{ speculation: true, handId, at, mine, played, refused },
    events: road.events.map(unhappened),
    next: own && road.legal ? { seat: own.seat, playerId: own.playerId, legal: road.legal, pot: road.pot } : null,
    drawn: 2 * players + 5 - [...kept.keys()].filter((index) => index < 2 * players + 5).length,
    runOuts: runOuts > 0 && !refused ? await runOut({ standing, moves, seed, asked: runOuts, draw }) : null,
  }
}

const unhappened = ({ type, data }: HandEvent): Unhappened => ({ speculation: true, type, data: { ...data } })

function firstRefusal(road: Road, moves: readonly Move[]): HandBranchTold['refused'] {
  for (const [move, each] of moves.entries()) {
    const rejection = road.take(each)
    if (rejection) return { move, code: rejection.code, detail: explain(rejection), figures: { ...rejection.details } }
  }
  return null
}

/** What bots do, turn by turn; each turn has a chance of its own, so that it is the same however one came there. */
function playOn(road: Road, { goOn, mine, seed }: { goOn: GoOn; mine: number | null; seed: number }): Move[] {
  const played: Move[] = []
  while (road.actor && played.length < MOST_TURNS && isBots(goOn, road.actor.seat === mine)) {
    const move = road.botMove(chanceOf(seed, -road.hand.turns).share, ITERATIONS)
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
