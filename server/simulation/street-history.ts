import type { HandEvent, LegalActions } from '@/domain/hand/events'
import { canBet, type DealtHand, type HandSeat, isLive } from '@/domain/hand/state'
import { chips } from '@/domain/kernel'

/** What has happened on the street that is played, told from the hand's events alone. */
export interface StreetHistory {
  /** The bet to match. */
  price: number
  /** The largest full bet or raise, or the least that one may be. */
  fullRaise: number
  /** By seat: the player's bet after their last action. */
  acted: Readonly<Record<number, number>>
  /** Whoever acts first sits after this seat. */
  lastSeat: number
}

export function streetHistory(events: readonly HandEvent[]): StreetHistory {
  let history: StreetHistory = { price: 0, fullRaise: 0, acted: {}, lastSeat: -1 }
  let bigBlind = 0
  let lastInOrder = -1
  for (const { type, data } of events) {
    if (type === 'HandDealt') {
      bigBlind = data.bigBlind
      lastInOrder = data.seats.at(-1)?.seat ?? -1
      // Whoever has nothing left for it is still the one who was to post it.
      const blinds = data.posts.filter(({ forced }) => forced === 'big-blind' || forced === 'straddle')
      const lastSeat = blinds.at(-1)?.seat ?? data.button
      history = { price: data.opening, fullRaise: data.opening, acted: {}, lastSeat }
    }
    if (type === 'StreetDealt') history = { price: 0, fullRaise: bigBlind, acted: {}, lastSeat: lastInOrder }
    if (type === 'ActionTaken') {
      const { seat, to } = data
      const by = to - history.price
      history = {
        price: Math.max(history.price, to),
        fullRaise: Math.max(by, history.fullRaise),
        acted: { ...history.acted, [seat]: to },
        lastSeat: seat,
      }
    }
  }
  return history
}

/** What the rules of betting (1 to 8) allow a player, told from the street's history. */
export function allowed(hand: DealtHand, own: HandSeat, { price, fullRaise, acted }: StreetHistory): LegalActions {
  const rivals = hand.seats.filter((seat) => seat.seat !== own.seat && canBet(seat))
  const highestOther = Math.max(0, ...hand.seats.filter((seat) => seat !== own && isLive(seat)).map(({ bet }) => bet))
  const toMatch = rivals.length > 0 ? price : highestOther
  const toCall = Math.min(own.stack, Math.max(0, toMatch - own.bet))
  const all = own.bet + own.stack
  const before = acted[own.seat]
  const isOpen = before === undefined || price - before >= fullRaise
  const least = price > 0 ? price + fullRaise : hand.bigBlind
  const range =
    rivals.length > 0 && isOpen && all > price ? { min: chips(Math.min(least, all)), max: chips(all) } : null
  return {
    check: toCall === 0,
    call: toCall > 0 ? chips(toCall) : null,
    bet: price === 0 ? range : null,
    raise: price > 0 ? range : null,
  }
}

/** Whether the rules wait for a player on this street: for an answer to a bet, or for a first word. */
export function isAwaited(hand: DealtHand, own: HandSeat, history: StreetHistory): boolean {
  if (!canBet(own) || hand.seats.filter(isLive).length < 2) return false
  if (allowed(hand, own, history).call !== null) return true
  return history.acted[own.seat] === undefined && hand.seats.some((seat) => seat.seat !== own.seat && canBet(seat))
}

/** Whose turn it is; undefined: the street is over. */
export function nextInTurn(hand: DealtHand, history: StreetHistory): HandSeat | undefined {
  const from = hand.seats.findIndex(({ seat }) => seat === history.lastSeat) + 1
  const order = [...hand.seats.slice(from), ...hand.seats.slice(0, from)]
  return order.find((seat) => isAwaited(hand, seat, history))
}
