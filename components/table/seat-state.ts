import { shortFigure } from '@/components/ui/short-figure'
import { figure } from '@/domain/figures'
import type { Seat, SeatInHand } from '@/projections/table-view'

export type SeatState = 'acting' | 'all-in' | 'folded' | 'away' | 'leaving' | 'waiting' | 'acted' | 'won' | 'offline'

interface AtTable {
  /** Whether a hand is being played, by whomever. */
  playing: boolean
  isTurn: boolean
  /** Whether the player's browser is there; where nobody can say, it is. */
  connected: boolean
}

/** What is won from here on is shortened, in chips: the pots tell the whole of it. */
const ROOMY = 1_000_000

/** What is to be told of a seat in a word or two, the most telling only; undefined where there is nothing. */
export function seatState(
  { hand, sittingOut, leaving, waits }: Seat,
  { playing, isTurn, connected }: AtTable,
): { state: SeatState; words: string } | undefined {
  if (hand && hand.won > 0)
    return { state: 'won', words: `+${hand.won < ROOMY ? figure(hand.won) : shortFigure(hand.won)}` }
  if (isTurn) return { state: 'acting', words: connected ? 'To act' : 'Offline' }
  if (playing && hand?.status === 'all-in') return { state: 'all-in', words: 'All in' }
  if (leaving) return { state: 'leaving', words: 'Leaving' }
  if (sittingOut) return { state: 'away', words: 'Sits out' }
  if (hand?.status === 'folded') return { state: 'folded', words: 'Folded' }
  if (waits && !hand) return { state: 'waiting', words: 'Waits for blind' }
  if (playing && !hand) return { state: 'waiting', words: 'Waits' }
  if (playing && hand?.lastAction) return { state: 'acted', words: DONE[hand.lastAction.action] }
  return connected ? undefined : { state: 'offline', words: 'Offline' }
}

const DONE: Record<NonNullable<SeatInHand['lastAction']>['action'], string> = {
  fold: 'Folded',
  check: 'Check',
  call: 'Call',
  bet: 'Bet',
  raise: 'Raise',
  ante: 'Ante',
  'big-blind-ante': 'Ante',
  'dead-blind': 'Dead blind',
  'small-blind': 'Small blind',
  'big-blind': 'Big blind',
  'late-blind': 'Big blind',
  straddle: 'Straddle',
}
