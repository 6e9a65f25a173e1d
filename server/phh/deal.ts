import type { Deal } from '@/domain/deal'
import { type Chips, chips, HandId, PlayerId, TableId } from '@/domain/kernel'
import type { HandHistory } from './hand-history'

type Post = Deal['posts'][number]

/** By what names a hand is played again; players in the file's order. */
export interface Ids {
  handId: HandId
  tableId: TableId
  playerIds: readonly PlayerId[]
}

/** For hands that nobody will see. */
export const idsFor = ({ stacks }: Pick<HandHistory, 'stacks'>): Ids => ({
  handId: HandId.parse('40000000-0000-4000-8000-000000000000'),
  tableId: TableId.parse('20000000-0000-4000-8000-000000000000'),
  playerIds: stacks.map((_, player) => PlayerId.parse(`10000000-0000-4000-8000-${String(player).padStart(12, '0')}`)),
})

/** What a table would tell the hand that a file tells. */
export function dealOf(history: HandHistory, { handId, tableId, playerIds }: Ids): Deal {
  const stacks = stacksOf(history)
  const { number, button, seats, posts } = history.setting
  const derived = [...antes(history, stacks), ...blinds(history)]
  const straddle = posts?.find(({ forced }) => forced === 'straddle')
  return {
    ...{ handId, tableId, number, button },
    bigBlind: history.minBet,
    opening: posts ? (straddle?.amount ?? history.minBet) : chips(Math.max(0, ...history.blinds)),
    clock: CLOCK,
    rabbitHunting: history.setting.rabbit !== null,
    runItTwice: history.setting.secondBoard.length > 0,
    seats: playerIds.map((playerId, player) => {
      const seat = seats[player] ?? player
      return { seat, playerId, stack: stacks[player] ?? chips(0), timeBank: 0 }
    }),
    posts: posts ?? derived.map(({ seat, ...post }) => ({ seat: seats[seat] ?? seat, ...post })),
    seeds: [],
  }
}

/** Milliseconds to act; no file tells how long anybody took. */
const CLOCK = 20_000

/** A stack that the file does not know is larger than all that it could be asked for. */
function stacksOf({ stacks, antes, blinds, actions }: HandHistory): Chips[] {
  const bets = actions.map(({ action }) => (action.type === 'bet-or-raise' ? action.to : 0))
  const ample = [...stacks, ...antes, ...blinds, ...bets].reduce<number>((sum, figure) => sum + (figure ?? 0), 1)
  return stacks.map((stack) => stack ?? chips(ample))
}

/** The file's forced bets in its order; heads-up the first is the second player's, who is on the button. */
const byPlayer = (figures: readonly Chips[]) =>
  figures.map((amount, place) => ({ seat: figures.length === 2 ? 1 - place : place, place, amount }))

/**
 * Antes that are not alike, or that somebody cannot pay in full, are everybody's to win; unless the file says that they
 * are trimmed to what each has paid.
 */
function antes(history: HandHistory, stacks: readonly Chips[]): Post[] {
  const posts = byPlayer(history.antes).filter(({ amount }) => amount > 0)
  const isPaidByAll = history.antes.every((ante, _, [first]) => ante === first) && posts.every(isPaidFrom(stacks))
  const forced = history.isAnteTrimmed || isPaidByAll ? 'ante' : 'big-blind-ante'
  return posts.map(({ seat, amount }) => ({ seat, forced, amount }))
}

const isPaidFrom =
  (stacks: readonly Chips[]) =>
  ({ seat, amount }: { seat: number; amount: Chips }) =>
    (stacks[seat] ?? 0) >= amount

/** The smaller first: whoever posted the largest, the last of equals, acts last before the flop. */
function blinds({ blinds }: HandHistory): Post[] {
  const bigBlind = blinds[1] ?? 0
  const forced = (place: number, amount: Chips): Post['forced'] => {
    if (place === 0) return 'small-blind'
    if (place === 1) return 'big-blind'
    return amount >= bigBlind ? 'straddle' : 'late-blind'
  }
  return byPlayer(blinds)
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) => a.amount - b.amount || a.place - b.place)
    .map(({ seat, place, amount }) => ({ seat, forced: forced(place, amount), amount }))
}
