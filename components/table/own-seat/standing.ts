import { figure } from '@/domain/figures'
import { explain } from '@/domain/rejections'
import type { HandAtTable, Seat } from '@/projections/table-view'
import type { SeatWish } from './seat-wishes'

/** How a player stands at the table, and what they most likely want next. */
export interface Standing {
  words: string
  /** Undefined: there is nothing that presses. */
  first: { wish: SeatWish | 'rebuy' | 'auto-top-up'; label: string } | undefined
}

interface AtTable {
  hand: Pick<HandAtTable, 'status'> | null
}

type OwnSeat = Omit<Seat, 'playerId' | 'hand'> & { hand: object | null }

/** A hand is on, and the player has a part in it: what they ask for comes true when it is over. */
export const isPlaying = ({ hand }: AtTable, seat: { hand: object | null }): boolean =>
  hand?.status === 'playing' && seat.hand !== null

/** Has lost every chip, and none are on their way. */
export const isBroke = (table: AtTable, seat: OwnSeat): boolean =>
  seat.stack === 0 && seat.queued.length === 0 && !isPlaying(table, seat)

/**
 * The most pressing only: the last thing asked for stays in sight, beside the way to take it back.
 * @param outOfTime who sits out has not asked for it: see out-of-time.ts
 */
export function standing(table: AtTable, seat: OwnSeat, outOfTime = false): Standing {
  const { leaving, leavesAfterHand, sittingOut, owes, waits, autoTopUp, autoTopUpStopped } = seat
  const sitOut = outOfTime ? 'You ran out of time, so you sit out' : 'You sit out'
  if (leaving) return { words: 'You leave when this hand is over', first: undefined }
  if (leavesAfterHand) return { words: 'You leave after this hand', first: { wish: 'stay', label: 'Stay' } }
  if (comesByItself(table, seat)) return { words: 'Your top-up is on its way', first: undefined }
  if (isBroke(table, seat))
    return {
      words: autoTopUpStopped ? 'No chips left, auto top-up off' : 'You have no chips left',
      first: { wish: 'rebuy', label: 'Rebuy' },
    }
  if (sittingOut && isPlaying(table, seat))
    return { words: `${sitOut} after this hand`, first: { wish: 'sit-in', label: 'Play on' } }
  const owed = owedInWords(owes)
  if (sittingOut)
    return {
      words: owed ? `You sit out, and owe ${owed}` : sitOut,
      first: { wish: 'sit-in', label: "I'm back" },
    }
  if (waits) return { words: 'You wait for the big blind', first: { wish: 'sit-in', label: 'Post now' } }
  if (owed)
    return {
      words: `You post ${owed} with your next hand`,
      first: { wish: 'wait-for-blind', label: 'Wait for blind' },
    }
  if (autoTopUpStopped)
    return { words: endedInWords(autoTopUpStopped), first: { wish: 'auto-top-up', label: 'Set again' } }
  return { words: autoTopUp ? `Your stack, auto top-up to ${figure(autoTopUp.to)}` : 'Your stack', first: undefined }
}

/** The table has asked for a top-up by the player's standing wish. */
const comesByItself = (table: AtTable, seat: OwnSeat): boolean =>
  seat.autoTopUp !== null && seat.stack < seat.autoTopUp.below && !seat.sittingOut && !isPlaying(table, seat)

/** The room has put an end to a standing wish for chips; in as many words as a phone has room for in one line. */
export function endedInWords(reason: NonNullable<Seat['autoTopUpStopped']>): string {
  return `Auto top-up off: ${reason.code === 'InsufficientFunds' ? 'low funds' : explain(reason)}`
}

function owedInWords({ small, big }: Seat['owes']): string | undefined {
  if (small && big) return 'both blinds'
  if (big) return 'the big blind'
  return small ? 'the small blind' : undefined
}
