import { z } from 'zod'
import { Chips, chips, minus, plus } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { Projection } from './projection'

/** A player's stay at one table, the current or the last: from taking the seat until now, or until leaving. In chips. */
export const SessionResult = z.object({
  /** The buy-in and every top-up. */
  boughtIn: Chips,
  /** In front of the player, as of the last hand's end and what was added since; 0 once the player has left. */
  stack: Chips,
  cashedOut: Chips,
  hands: z.int(),
  /** stack + cashedOut − boughtIn after each `every`th hand, from 0 before the first; the latest is not among them. */
  results: z.array(z.int()),
  every: z.int(),
})
export type SessionResult = z.infer<typeof SessionResult>

/** Beyond this many results every other one is let go of: a chart shows no more, and memory stays bounded. */
const MOST_RESULTS = 256

/** What a player has won or lost so far: what is there and what went home, less what was brought. In chips. */
export const netOf = ({ stack, cashedOut, boughtIn }: SessionResult): number => stack + cashedOut - boughtIn

/** The stays at one table, folded from that table's events; by player id. */
export const sessionResult: Projection<SessionResult> = {
  name: 'session-result',

  keys: ({ type, data }) => {
    switch (type) {
      case 'PlayerSeated':
      case 'ChipsAdded':
      case 'PlayerLeft':
        return [data.playerId]
      case 'HandEnded':
        return data.seats.map(({ playerId }) => playerId)
      default:
        return []
    }
  },

  evolve: (session, event, playerId) =>
    event.type === 'PlayerSeated' ? begun(event.data.amount) : session && goneOn(session, event, playerId),
}

/** The key of a player's stay among those of the whole room, where one may sit at several tables. */
export const stayOf = (tableId: string, playerId: string): string => `${tableId} ${playerId}`

/** The same stays at all tables; by table and player. */
export const stays: Projection<SessionResult> = {
  name: 'stays',
  keys(event) {
    const { data } = event
    return 'tableId' in data ? sessionResult.keys(event).map((playerId) => stayOf(data.tableId, playerId)) : []
  },
  evolve: (stay, event, key) => sessionResult.evolve(stay, event, key.slice(key.indexOf(' ') + 1)),
}

const NOTHING = chips(0)

const begun = (amount: Chips): SessionResult => ({
  ...{ boughtIn: amount, stack: amount, cashedOut: NOTHING },
  ...{ hands: 0, results: [0], every: 1 },
})

function goneOn(session: SessionResult, { type, data }: RoomEvent, playerId: string): SessionResult {
  switch (type) {
    case 'ChipsAdded':
      return { ...session, boughtIn: plus(session.boughtIn, data.amount), stack: plus(session.stack, data.amount) }
    case 'HandEnded': {
      const own = data.seats.find((seat) => seat.playerId === playerId)
      return own ? afterHand({ ...session, stack: own.stack, hands: session.hands + 1 }) : session
    }
    case 'PlayerLeft':
      return { ...session, stack: minus(session.stack, data.stack), cashedOut: plus(session.cashedOut, data.stack) }
    default:
      return session
  }
}

function afterHand(session: SessionResult): SessionResult {
  const { hands, every, results } = session
  if (hands % every !== 0) return session
  const longer = [...results, netOf(session)]
  return longer.length <= MOST_RESULTS
    ? { ...session, results: longer }
    : { ...session, results: longer.filter((_, index) => index % 2 === 0), every: every * 2 }
}
