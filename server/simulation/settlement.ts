import type { HandEvent } from '@/domain/hand/events'
import { type DealtHand, isLive } from '@/domain/hand/state'
import { strengthOf } from './invariants'
import { type Ledger, total } from './ledger'

type Awarded = Extract<HandEvent, { type: 'PotAwarded' }>['data']
type Completed = Extract<HandEvent, { type: 'HandCompleted' }>['data']

/** What is wrong with the end of a hand, if anything; its last event is HandCompleted. */
export function settlementMistake(hand: DealtHand, ledger: Ledger, events: readonly HandEvent[]): string | undefined {
  const awarded = events.flatMap((event) => (event.type === 'PotAwarded' ? [event.data] : []))
  const completed = events.at(-1)
  if (completed?.type !== 'HandCompleted') return 'the hand has not ended'
  return (
    resultMistake(ledger, awarded, completed.data) ??
    awarded.map(splitMistake).find((mistake) => mistake !== undefined) ??
    payoutMistake(hand, ledger)
  )
}

function resultMistake(ledger: Ledger, awarded: readonly Awarded[], { seats }: Completed): string | undefined {
  const sum = seats.reduce((sum, { change }) => sum + change, 0)
  if (sum !== 0) return `the changes come to ${sum}`
  const bets = seats.reduce((sum, { bet }) => sum + bet, 0)
  const pots = awarded.reduce((sum, { amount }) => sum + amount, 0)
  if (bets !== pots) return `${bets} chips were bet, and ${pots} awarded`
  if (ledger.pot !== 0) return `${ledger.pot} chips were left lying`
  const wrong = seats.find(({ seat, bet, won, change, stack }) => {
    const brought = ledger.brought[seat] ?? 0
    const put = (ledger.staked[seat] ?? 0) + (ledger.dead[seat] ?? 0)
    return stack !== brought + change || stack !== ledger.stacks[seat] || change !== won - bet || bet !== put
  })
  return wrong && `seat ${wrong.seat} ends with ${JSON.stringify(wrong)} after ${ledger.brought[wrong.seat]}`
}

/** Odd chips go one each, to the first of the winners (rule 16). */
function splitMistake({ pot, amount, winners }: Awarded): string | undefined {
  const share = Math.floor(amount / winners.length)
  const odd = amount % winners.length
  const isFair = winners.every((winner, n) => winner.amount === share + (n < odd ? 1 : 0))
  return isFair ? undefined : `pot ${pot} of ${amount} is split ${winners.map((winner) => winner.amount).join(', ')}`
}

/**
 * Who should have won how much, reckoned another way than the aggregate does: layer by layer of the stakes, without pots
 * that are one. The odd chips of each layer may fall otherwise, so each layer may make a difference of one chip.
 */
function payoutMistake(hand: DealtHand, { staked, dead }: Ledger): string | undefined {
  const live = hand.seats.filter(isLive)
  const boards = hand.runs === 2 ? [hand.board, hand.secondBoard] : [hand.board]
  const strengths = boards.map(
    (board) => new Map(live.map((seat) => [seat.seat, live.length > 1 ? strengthOf(hand, seat, board) : 1])),
  )
  const levels = [...new Set(Object.values(staked))].sort((a, b) => a - b)
  const due = new Map(live.map(({ seat }) => [seat, 0]))
  let below = 0
  let layer = total(dead)
  for (const level of levels) {
    for (const stake of Object.values(staked)) layer += Math.min(stake, level) - Math.min(stake, below)
    below = level
    const eligible = live.filter(({ seat }) => (staked[seat] ?? 0) >= level)
    // What was put in beyond everyone who is left goes to those who went furthest.
    const furthest = Math.max(...live.map(({ seat }) => staked[seat] ?? 0))
    const contenders = eligible.length > 0 ? eligible : live.filter(({ seat }) => staked[seat] === furthest)
    for (const strength of strengths) {
      const best = Math.max(...contenders.map(({ seat }) => strength.get(seat) ?? 0))
      const winners = contenders.filter(({ seat }) => strength.get(seat) === best)
      for (const { seat } of winners) due.set(seat, (due.get(seat) ?? 0) + layer / boards.length / winners.length)
    }
    layer = 0
  }
  const wrong = hand.seats.find(({ seat, won }) => Math.abs(won - (due.get(seat) ?? 0)) > levels.length * boards.length)
  return wrong && `seat ${wrong.seat} won ${wrong.won} where ${due.get(wrong.seat) ?? 0} was due`
}
