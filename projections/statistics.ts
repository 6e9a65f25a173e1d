import { z } from 'zod'
import type { HandEvent } from '@/domain/hand/events'
import { Chips, chips, PlayerId } from '@/domain/kernel'
import type { Projection } from './projection'

/** What a player has done so far in a hand that is not over. */
const HandUnderWay = z.object({
  bigBlind: Chips,
  voluntary: z.boolean(),
  raised: z.boolean(),
  betsAndRaises: z.int(),
  calls: z.int(),
})

/**
 * How a player has played, counted over the hands that were played to their end: a hand that had to be stopped is none.
 * The terms are those of PokerTracker's Statistical Reference Guide, but that a hand counts where everybody folds to the
 * big blind.
 */
export const Statistics = z.object({
  playerId: PlayerId,
  /** Hands dealt in. */
  hands: z.int(),
  /** Hands that brought a pot, or a part of one. */
  handsWon: z.int(),
  /** VPIP: hands in which the player put chips in before the flop of their own accord, which forced bets are not. */
  voluntary: z.int(),
  /** PFR: hands in which the player raised before the flop. */
  raised: z.int(),
  /** Bets and raises after the flop, and calls after the flop: what the aggression factor is made of. */
  betsAndRaises: z.int(),
  calls: z.int(),
  /** The most that one hand's pots have brought the player, their own bets included; in chips. */
  biggestPot: Chips,
  /** What all hands came to, in chips, by the big blind they were played for: so that a rate in big blinds stays exact. */
  net: z.record(z.string(), z.int()),
  /** Hands that are being played, by their id: a player may sit at several tables. */
  underWay: z.record(z.string(), HandUnderWay),
})
export type Statistics = z.infer<typeof Statistics>

export const noneYet = (playerId: PlayerId): Statistics => ({
  playerId,
  ...{ hands: 0, handsWon: 0, voluntary: 0, raised: 0, betsAndRaises: 0, calls: 0, biggestPot: chips(0) },
  net: {},
  underWay: {},
})

export const statistics: Projection<Statistics> = {
  name: 'statistics',

  keys: ({ type, data }) => {
    switch (type) {
      case 'HandDealt':
      case 'HandCompleted':
        return data.seats.map(({ playerId }) => playerId)
      case 'ActionTaken':
        return data.amount > 0 ? [data.playerId] : []
      default:
        return []
    }
  },

  evolve: (view, event, key) => {
    switch (event.type) {
      case 'HandDealt': {
        const { handId, bigBlind } = event.data
        const begun = view ?? noneYet(PlayerId.parse(key))
        const fresh = { bigBlind, voluntary: false, raised: false, betsAndRaises: 0, calls: 0 }
        return { ...begun, underWay: { ...begun.underWay, [handId]: fresh } }
      }
      case 'ActionTaken':
        return view && acted(view, event.data)
      case 'HandCompleted':
        return view && completed(view, event.data)
      default:
        return view
    }
  },
}

type EventData<Type extends HandEvent['type']> = Extract<HandEvent, { type: Type }>['data']

function acted(view: Statistics, { handId, street, action }: EventData<'ActionTaken'>): Statistics {
  const hand = view.underWay[handId]
  if (!hand) return view
  const isAggressive = action === 'bet' || action === 'raise'
  const after =
    street === 'preflop'
      ? { ...hand, voluntary: true, raised: hand.raised || isAggressive }
      : {
          ...hand,
          betsAndRaises: hand.betsAndRaises + (isAggressive ? 1 : 0),
          calls: hand.calls + (action === 'call' ? 1 : 0),
        }
  return { ...view, underWay: { ...view.underWay, [handId]: after } }
}

function completed(view: Statistics, { handId, seats, pots }: EventData<'HandCompleted'>): Statistics {
  const { [handId]: hand, ...underWay } = view.underWay
  const result = seats.find(({ playerId }) => playerId === view.playerId)
  if (!hand || !result) return view
  // Every hand that is played out has a pot; one without was stopped.
  if (pots === 0) return { ...view, underWay }
  const { bigBlind, voluntary, raised, betsAndRaises, calls } = hand
  return {
    playerId: view.playerId,
    hands: view.hands + 1,
    handsWon: view.handsWon + (result.won > 0 ? 1 : 0),
    voluntary: view.voluntary + (voluntary ? 1 : 0),
    raised: view.raised + (raised ? 1 : 0),
    betsAndRaises: view.betsAndRaises + betsAndRaises,
    calls: view.calls + calls,
    biggestPot: chips(Math.max(view.biggestPot, result.won)),
    net: { ...view.net, [bigBlind]: (view.net[bigBlind] ?? 0) + result.change },
    underWay,
  }
}

/** Statistics as they are told: the counts, and the rates made of them; a rate is null where there is nothing to divide by. */
export const PlayerFigures = Statistics.omit({ net: true, underWay: true }).extend({
  /** What all hands came to, in chips. */
  net: z.int(),
  /** Shares of the hands dealt in, from 0 to 1. */
  vpip: z.number().nullable(),
  pfr: z.number().nullable(),
  /** Bets and raises over calls, after the flop. */
  aggressionFactor: z.number().nullable(),
  /** Big blinds won in a hundred hands, to two decimals. */
  winRate: z.number().nullable(),
})
export type PlayerFigures = z.infer<typeof PlayerFigures>

export function figuresOf({ underWay: _, net, ...counts }: Statistics): PlayerFigures {
  const { hands, voluntary, raised, betsAndRaises, calls } = counts
  const bigBlinds = Object.entries(net).reduce((sum, [bigBlind, chipsWon]) => sum + chipsWon / Number(bigBlind), 0)
  return {
    ...counts,
    net: Object.values(net).reduce((sum, change) => sum + change, 0),
    vpip: ratio(voluntary, hands),
    pfr: ratio(raised, hands),
    aggressionFactor: ratio(betsAndRaises, calls),
    winRate: hands > 0 ? Math.round((bigBlinds / hands) * 10_000) / 100 : null,
  }
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : null)
