import type { PlayerId, Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { isBet } from '../forced-bets'
import type { Term } from './reason'

/** Where the chips of a hand lie, event by event. */
export interface HandMoney {
  /** The bets before the players on this street, by player. */
  bets: ReadonlyMap<PlayerId, Term[]>
  /** The pots, the main pot first, as potsOf in domain/hand/pots.ts makes them. */
  pots: Term[][]
}

interface Share {
  playerId: PlayerId
  term: Term
}

/** As the felt shows it: bets are gathered when the next street is dealt, or when the betting is over. */
export function moneyIn(events: readonly Recorded<RoomEvent>[]): HandMoney {
  let bets: Share[] = []
  let gathered: Share[] = []
  let dead: Term[] = []
  const live = new Set<PlayerId>()
  for (const event of events) {
    switch (event.type) {
      case 'HandDealt':
        for (const { playerId } of event.data.seats) live.add(playerId)
        break
      case 'BlindPosted': {
        const { playerId, forced, amount } = event.data
        const share = { playerId, term: { event, amount } }
        if (isBet(forced)) bets.push(share)
        else if (forced === 'ante') gathered.push(share)
        else dead.push(share.term)
        break
      }
      case 'ActionTaken': {
        const { playerId, action, amount } = event.data
        if (action === 'fold') live.delete(playerId)
        if (amount > 0) bets.push({ playerId, term: { event, amount } })
        break
      }
      case 'UncalledBetReturned':
        bets.push({ playerId: event.data.playerId, term: { event, amount: -event.data.amount } })
        break
      case 'StreetDealt':
      case 'RunOutOffered':
      case 'CardsShown':
      case 'CardsMucked':
      case 'PotAwarded':
        gathered.push(...bets)
        bets = []
        break
      case 'HandStopped':
        bets = []
        gathered = []
        dead = []
        break
      default:
    }
  }
  return { bets: byPlayer(bets), pots: potsOf(gathered, dead, live) }
}

function byPlayer(shares: readonly Share[]): Map<PlayerId, Term[]> {
  const found = new Map<PlayerId, Term[]>()
  for (const { playerId, term } of shares) found.set(playerId, [...(found.get(playerId) ?? []), term])
  return found
}

/**
 * One pot for each amount that a live player has put in. Each share lies between what its player had put in before it and
 * after it, and goes to the pots between the same levels; what comes back comes from the topmost.
 */
function potsOf(shares: readonly Share[], dead: readonly Term[], live: ReadonlySet<PlayerId>): Term[][] {
  const totals = new Map<PlayerId, number>()
  for (const { playerId, term } of shares) totals.set(playerId, (totals.get(playerId) ?? 0) + term.amount)
  const levels = [...new Set([...live].map((playerId) => totals.get(playerId) ?? 0))].sort((a, b) => a - b)
  const pots = levels.map((level, n) => {
    const [from, upTo] = [levels[n - 1] ?? 0, n === levels.length - 1 ? Number.POSITIVE_INFINITY : level]
    const terms = [...between(shares, from, upTo), ...(n === 0 ? dead : [])]
    return terms.sort((a, b) => a.event.position - b.event.position)
  })
  return pots.filter((terms) => terms.reduce((sum, { amount }) => sum + amount, 0) > 0)
}

/** What of each share lies between two levels of its player's chips. */
function between(shares: readonly Share[], from: number, upTo: number): Term[] {
  const clamp = (chips: number) => Math.min(Math.max(chips, from), upTo)
  const before = new Map<PlayerId, number>()
  return shares.flatMap(({ playerId, term: { event, amount } }) => {
    const chips = before.get(playerId) ?? 0
    before.set(playerId, chips + amount)
    const within = clamp(chips + amount) - clamp(chips)
    return within === 0 ? [] : [{ event, amount: within }]
  })
}
