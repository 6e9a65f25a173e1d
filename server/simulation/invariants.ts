import { isDeepStrictEqual } from 'node:util'
import { CARDS } from '@/domain/cards'
import type { HandEvent } from '@/domain/hand/events'
import { strength } from '@/domain/hand/ranking'
import { potsIn } from '@/domain/hand/showdown'
import { canBet, chipsInHand, type DealtHand, type Hand, type HandSeat, isLive } from '@/domain/hand/state'
import { type Ledger, total } from './ledger'
import { allowed, nextInTurn, streetHistory } from './street-history'

/** One event, and the hand round it. */
export interface Step {
  before: Hand
  event: HandEvent
  after: DealtHand
  /** From the hand's events alone, this one included. */
  ledger: Ledger
  /** All before this one. */
  earlier: readonly HandEvent[]
}

type Invariant = (step: Step) => string | undefined

/** What must hold after EVERY event (rule 17, and what the other rules come to). Each says what is wrong, if so. */
export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  'the chips on the table stay the same': ({ after, ledger }) => {
    const brought = total(ledger.brought)
    if (chipsInHand(after) !== brought) return `${chipsInHand(after)} chips of ${brought} are in the hand`
    const booked = total(ledger.stacks) + ledger.pot
    return booked === brought ? undefined : `${booked} chips of ${brought} are in the events`
  },

  'every figure is a whole number of chips, and none is negative': ({ after, ledger }) => {
    const ofSeats = after.seats.flatMap(({ stack, bet, committed, dead, won, timeBank }) => [
      ...[stack, bet, committed, dead, won, timeBank],
    ])
    const ofPots = potsIn(after).map(({ amount }) => amount)
    const figures = [...ofSeats, ...ofPots, ...Object.values(ledger.stacks), ledger.pot, after.price, after.raiseBy]
    const wrong = figures.find((figure) => !Number.isSafeInteger(figure) || figure < 0)
    return wrong === undefined ? undefined : `there is a figure of ${wrong}`
  },

  'the stacks and stakes are what the events made them': ({ after, ledger }) => {
    const wrong = after.seats.find(
      ({ seat, stack, committed, dead }) =>
        stack !== ledger.stacks[seat] ||
        (after.status !== 'stopped' && (committed !== ledger.staked[seat] || dead !== ledger.dead[seat])),
    )
    return wrong && `seat ${wrong.seat} has ${wrong.stack} behind and ${wrong.committed} + ${wrong.dead} in the pots`
  },

  'the pots hold what was put in': ({ after }) => {
    const put = after.seats.reduce((sum, { committed, dead }) => sum + committed + dead, 0)
    const lies = potsIn(after).reduce((sum, { amount }) => sum + amount, 0)
    return lies === put ? undefined : `${lies} chips lie in the pots, and ${put} were put in`
  },

  'the 52 cards are distinct': ({ event, after }) => {
    const second = [...after.secondBoard.slice(-(5 - after.secondToCome.length) || 5), ...after.secondToCome]
    const inPlay = [
      ...Object.values(after.holeCards).flat(),
      ...after.board,
      ...after.boardToCome,
      ...(after.runItTwice ? second : []),
    ]
    const all = event.type === 'HandDealt' ? [...inPlay, ...event.data.rest] : inPlay
    const count = event.type === 'HandDealt' ? CARDS.length : 2 * after.seats.length + (after.runItTwice ? 10 : 5)
    const distinct = new Set(all.map(({ card }) => card)).size
    return all.length === count && distinct === count ? undefined : `${distinct} of ${all.length} cards are distinct`
  },

  'nobody has bet more than the price': ({ after }) => {
    const wrong = after.seats.find(({ bet, committed }) => bet > after.price || bet > committed)
    return wrong && `seat ${wrong.seat} has bet ${wrong.bet} of ${wrong.committed} where the price is ${after.price}`
  },

  'neither the price nor the smallest raise falls within a street': ({ before, after }) => {
    if (before.status === 'undealt' || before.street !== after.street) return undefined
    if (after.price >= before.price && after.raiseBy >= before.raiseBy) return undefined
    return `the price went from ${before.price} to ${after.price}, the raise from ${before.raiseBy} to ${after.raiseBy}`
  },

  'forced bets come before all else': ({ event, earlier }) => {
    const sooner = earlier.find(({ type }) => type !== 'HandDealt' && type !== 'BlindPosted')
    return event.type === 'BlindPosted' && sooner ? `${event.data.forced} is posted after ${sooner.type}` : undefined
  },

  'turns are counted one by one': ({ before, event }) => {
    if (before.status === 'undealt') return undefined
    const { turn, turns } = before
    if (event.type === 'TurnStarted' && (turn || event.data.turn !== turns + 1))
      return `turn ${event.data.turn} begins after turn ${turns}`
    if (event.type === 'ActionTaken' && event.data.turn !== (turn?.number ?? turns + 1))
      return `turn ${event.data.turn} is answered where it is turn ${turn?.number}`
    return undefined
  },

  'who is asked to act can': ({ event, after }) => {
    if (event.type !== 'TurnStarted') return undefined
    const own = after.seats.find(({ seat }) => seat === event.data.seat)
    if (!own || !canBet(own) || own.forfeits) return `seat ${event.data.seat} cannot act`
    return after.seats.filter(isLive).length > 1 ? undefined : `seat ${event.data.seat} is alone`
  },

  'they act in turn, and may do what the rules of betting allow (rules 1 to 8)': ({
    before,
    event,
    after,
    earlier,
  }) => {
    if (before.status !== 'playing' || before.turn) return undefined
    const isBettingOver = event.type === 'StreetDealt' || event.type === 'UncalledBetReturned'
    if (!isBettingOver && event.type !== 'TurnStarted' && event.type !== 'PotAwarded') return undefined
    const history = streetHistory(earlier)
    const next = earlier.some(({ type }) => type === 'PotAwarded') ? undefined : nextInTurn(before, history)
    if (event.type !== 'TurnStarted') return next && `${event.type} comes before seat ${next.seat} has acted`
    const { seat, legal } = event.data
    if (seat !== next?.seat) return `seat ${seat} is asked where it is seat ${next?.seat}'s turn`
    const rule = allowed(after, next, history)
    if (isDeepStrictEqual(legal, rule)) return undefined
    return `seat ${seat} may ${JSON.stringify(legal)} where the rules allow ${JSON.stringify(rule)}`
  },

  'time banks only run out (rule 23)': ({ before, after }) => {
    if (before.status === 'undealt') return undefined
    const wrong = after.seats.find(({ timeBank }, n) => timeBank > (before.seats[n]?.timeBank ?? 0))
    return wrong && `seat ${wrong.seat} has ${wrong.timeBank} ms, which is more than before`
  },

  'streets follow each other, each with its cards': ({ before, event, after }) => {
    if (before.status === 'undealt' || event.type !== 'StreetDealt') return undefined
    const cards = { preflop: 0, flop: 3, turn: 4, river: 5 }
    const order = Object.keys(cards)
    const isNext = order.indexOf(after.street) === order.indexOf(before.street) + 1
    const isFull = after.board.length === cards[after.street]
    return isNext && isFull
      ? undefined
      : `${after.board.length} cards lie on the ${after.street} after ${before.street}`
  },

  'with no betting left, hands are up before the board runs out (rule 18)': ({ before, event }) => {
    if (before.status === 'undealt' || event.type !== 'StreetDealt') return undefined
    if (before.seats.filter(canBet).length > 1) return undefined
    const hidden = before.seats.find((seat) => isLive(seat) && seat.cards !== 'shown')
    return hidden && `seat ${hidden.seat} is still hidden`
  },

  'a folded hand is not shown, a winning hand not mucked (rule 20)': ({ before, event }) => {
    if (before.status !== 'playing' || (event.type !== 'CardsShown' && event.type !== 'CardsMucked')) return undefined
    const own = before.seats.find(({ seat }) => seat === event.data.seat)
    if (!own || own.hasFolded || own.cards !== 'hidden') return `seat ${event.data.seat} has no hidden cards`
    if (event.type === 'CardsShown') return undefined
    const isBeaten = before.seats.some(
      (seat) => isLive(seat) && seat.cards === 'shown' && strengthOf(before, seat) > strengthOf(before, own),
    )
    return isBeaten ? undefined : `seat ${own.seat} mucks what nothing shown beats`
  },

  'a board is run twice by consent of everyone who is left': ({ event, after, earlier }) => {
    if (event.type !== 'RunOutDecided' || event.data.times === 1) return undefined
    const agreed = earlier.flatMap(({ type, data }) => (type === 'RunOutChosen' && data.times === 2 ? [data.seat] : []))
    const other = after.seats.find((seat) => isLive(seat) && !agreed.includes(seat.seat))
    return other && `seat ${other.seat} has not agreed`
  },

  'two boards share what lay before, and nothing else': ({ before, event, after }) => {
    if (before.status === 'undealt' || event.type !== 'PotAwarded' || event.data.run === null) return undefined
    const [first, second] = [after.board, after.secondBoard]
    const shared = first.filter((card) => second.includes(card)).length
    const isWhole = first.length === 5 && second.length === 5
    return isWhole && shared === 5 - (5 - after.secondToCome.length)
      ? undefined
      : `the boards have ${first.length} and ${second.length} cards, and share ${shared}`
  },

  'after the end cards are shown, and nothing else': ({ before, event }) =>
    before.status === 'completed' && event.type !== 'CardsShown' && event.type !== 'RabbitHunted'
      ? `${event.type} follows the end`
      : undefined,
}

/** What a seat's cards and the board are worth. */
export const strengthOf = (hand: DealtHand, { playerId }: HandSeat, board = hand.board): number =>
  strength([...(hand.holeCards[playerId] ?? []), ...board].map(({ card }) => card))
