import type { Deal, Forced } from '../deal'
import type { Chips } from '../kernel'
import { firstAfter, isBetween } from './clockwise'
import type { TableEvent } from './events'
import type { LineUp } from './positions'
import { type Occupant, type OpenTable, occupantOf } from './state'

type Posts = Deal['posts']
type Missed = Extract<TableEvent, { type: 'HandStarted' }>['data']['missed']

/** What has to be posted before anyone acts, in order and in full; and what the first raise has to be over and above. */
export function forcedBets(table: OpenTable, line: LineUp): Pick<Deal, 'posts' | 'opening'> {
  const { smallBlind, bigBlind, ante, anteFrom } = table.terms
  const straddler = straddlerIn(table, line)
  const due = (forced: Forced, amount: Chips, seats: number[]): Posts =>
    amount > 0 ? seats.map((seat) => ({ seat, forced, amount })) : []
  return {
    posts: [
      ...due('ante', ante, anteFrom === 'everyone' ? line.players : []),
      ...due('small-blind', smallBlind, line.players.includes(line.smallBlind) ? [line.smallBlind] : []),
      ...due('big-blind', bigBlind, [line.bigBlind]),
      // After the blind, so that a short stack pays that first: TDA, "Big blind antes".
      ...due('big-blind-ante', ante, anteFrom === 'big-blind' ? [line.bigBlind] : []),
      ...due('straddle', table.terms.straddle, straddler),
      ...(line.madeUp ? debts(table, line, straddler) : []),
    ],
    opening: straddler.length > 0 ? table.terms.straddle : bigBlind,
  }
}

/** The seat left of the big blind, where the table straddles and three or more play. */
const straddlerIn = ({ terms }: OpenTable, { players, bigBlind }: LineUp): number[] =>
  terms.straddle > 0 && players.length > 2 ? [firstAfter(bigBlind, players)] : []

/** The blinds that are made up for, the small one as dead money: rule 13. A straddle, being live, is the big one too. */
const debts = (table: OpenTable, { players, bigBlind }: LineUp, straddler: number[]): Posts =>
  players
    .filter((seat) => seat !== bigBlind)
    .flatMap((seat): Posts => {
      const { owes } = occupantOf(table, seat)
      const { terms } = table
      const late: Posts = [{ seat, forced: 'late-blind', amount: terms.bigBlind }]
      const dead: Posts = [{ seat, forced: 'dead-blind', amount: terms.smallBlind }]
      return [...(owes.big && !straddler.includes(seat) ? late : []), ...(owes.small ? dead : [])]
    })

/**
 * Players who sit there but do not play, and whom a blind passes by in this line-up; on the first hand, none. Where the big
 * one has, the small one follows in the next hand, for which they may not come back yet: so they miss both.
 */
export function missedBlinds({ seats, last }: OpenTable, { smallBlind, bigBlind }: LineUp): Missed {
  if (!last) return []
  return seats.flatMap((occupant, seat): Missed => {
    if (!occupant || !isAway(occupant)) return []
    const small: Missed = [{ seat, blind: 'small' }]
    if (isBetween(last.bigBlind, seat, bigBlind)) return [{ seat, blind: 'big' }, ...small]
    return seat === smallBlind ? small : []
  })
}

/**
 * Not merely kept from playing by a buy-in that is still on its way. A top-up that is does not excuse: whoever asks for one
 * before every big blind would never post it.
 */
const isAway = ({ sittingOut, stack, unconfirmed, reservationId }: Occupant): boolean =>
  sittingOut || stack === 0 || (unconfirmed.length > 0 && !unconfirmed.includes(reservationId))
