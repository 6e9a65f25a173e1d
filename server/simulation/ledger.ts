import type { HandEvent } from '@/domain/hand/events'

/** A hand's books, kept from its events alone, in chips by seat: what the aggregate's own state is checked against. */
export interface Ledger {
  readonly brought: Readonly<Record<number, number>>
  readonly stacks: Readonly<Record<number, number>>
  /** Chips put in for the player's own part, without what came back uncalled. */
  readonly staked: Readonly<Record<number, number>>
  /** Chips put in for everybody's sake. */
  readonly dead: Readonly<Record<number, number>>
  /** In the pots. */
  readonly pot: number
}

export const EMPTY: Ledger = { brought: {}, stacks: {}, staked: {}, dead: {}, pot: 0 }

/** The books after one more event. */
export function booked(ledger: Ledger, event: HandEvent): Ledger {
  switch (event.type) {
    case 'HandDealt': {
      const brought = Object.fromEntries(event.data.seats.map(({ seat, stack }) => [seat, stack]))
      const nothing = Object.fromEntries(event.data.seats.map(({ seat }) => [seat, 0]))
      return { brought, stacks: brought, staked: nothing, dead: nothing, pot: 0 }
    }
    case 'BlindPosted': {
      const { seat, forced, amount } = event.data
      return moved(ledger, seat, amount, forced === 'dead-blind' || forced === 'big-blind-ante' ? 'dead' : 'staked')
    }
    case 'ActionTaken':
      return moved(ledger, event.data.seat, event.data.amount, 'staked')
    case 'UncalledBetReturned':
      return moved(ledger, event.data.seat, -event.data.amount, 'staked')
    case 'PotAwarded':
      return event.data.winners.reduce(paid, ledger)
    case 'HandStopped':
      return event.data.returned.reduce(paid, ledger)
    default:
      return ledger
  }
}

const more = (figures: Readonly<Record<number, number>>, seat: number, amount: number) => ({
  ...figures,
  [seat]: (figures[seat] ?? 0) + amount,
})

const moved = (ledger: Ledger, seat: number, amount: number, to: 'staked' | 'dead'): Ledger => ({
  ...ledger,
  stacks: more(ledger.stacks, seat, -amount),
  [to]: more(ledger[to], seat, amount),
  pot: ledger.pot + amount,
})

const paid = (ledger: Ledger, { seat, amount }: { seat: number; amount: number }): Ledger => ({
  ...ledger,
  stacks: more(ledger.stacks, seat, amount),
  pot: ledger.pot - amount,
})

export const total = (figures: Readonly<Record<number, number>>): number =>
  Object.values(figures).reduce((sum, figure) => sum + figure, 0)
