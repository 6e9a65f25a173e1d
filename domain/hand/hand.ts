import { accept, type CommandMetadata, type Decider, type Decision, reject } from '../decider'
import { chips, eventId, unreachable } from '../kernel'
import { type Act, actionTaken, refuseAction } from './acting'
import { huntRabbit, show } from './after-the-hand'
import { chooseRunOut, resumeRunOut, runOnce, timeOutRunOut } from './choosing-run-out'
import { resume, timeOut } from './clock'
import type { HandCommand } from './commands'
import { at, withConsequences } from './consequences'
import { handDealt, isReadable } from './dealing'
import type { HandEvent } from './events'
import { evolve } from './evolve'
import type { HandRejection } from './rejections'
import { answerOf } from './run-out'
import { canBet, type DealtHand, type Hand, seatOfPlayer } from './state'

type HandDecision = Decision<HandEvent, HandRejection>
type CommandData<Type extends HandCommand['type']> = Extract<HandCommand, { type: Type }>['data']

export function decide(command: HandCommand, hand: Hand, metadata: CommandMetadata): HandDecision {
  if (command.type === 'DealHand') return deal(command.data, hand, metadata)
  if (hand.status === 'undealt') return reject('HandNotFound')
  if (hand.status === 'playing' && !isReadable(hand)) return stop(hand, metadata)

  switch (command.type) {
    case 'Act':
      return act(command.data, hand, metadata)
    case 'ShowCards':
      return show(command.data, hand)
    case 'HuntRabbit':
      return huntRabbit(command.data, hand)
    case 'ChooseRunOut': {
      const own = seatOfPlayer(hand, command.data.playerId)
      return own ? chooseRunOut(hand, own, command.data.times, metadata) : reject('NotInHand')
    }
    case 'ForfeitHand':
      return forfeit(command.data, hand, metadata)
    case 'TimeOutTurn':
      return timeOut(hand, command.data.turn, metadata)
    case 'ResumeClock':
      return resume(hand, command.data.turn, command.data.stoppedAt, metadata)
    case 'TimeOutRunOut':
      return timeOutRunOut(hand, metadata)
    case 'ResumeRunOut':
      return resumeRunOut(hand, command.data.stoppedAt, metadata)
    default:
      return unreachable(command)
  }
}

/** @throws Error when no deck came along: whoever sends the command brings one */
function deal(data: CommandData<'DealHand'>, hand: Hand, metadata: CommandMetadata): HandDecision {
  if (hand.status !== 'undealt') return accept()
  if (!metadata.deck) throw new Error('DealHand came without a deck')
  return accept(...withConsequences(hand, handDealt(data, metadata.deck), metadata))
}

/** Out of turn, on an old turn or with an illegal amount: nothing is appended (rule 9). */
function act(command: Act, hand: DealtHand, metadata: CommandMetadata): HandDecision {
  const own = seatOfPlayer(hand, command.playerId)
  if (!own) return reject('NotInHand')
  const { turn } = hand
  if (hand.status === 'playing' && hand.offer) return reject('BettingIsOver')
  if (hand.status !== 'playing' || !turn) return reject('HandIsOver')
  if (own.hasFolded) return reject('HasFolded')
  if (command.turn !== turn.number) return reject('TurnIsOver', { turn: command.turn, current: turn.number })
  if (own.seat !== turn.seat) return reject('NotYourTurn', { seat: turn.seat })
  const refusal = refuseAction(hand, own, command)
  if (refusal) return refusal
  const { action, amount } = command
  const taken = actionTaken(hand, own, turn, { action, to: amount }, 'choice', metadata)
  return accept(...withConsequences(hand, taken, metadata))
}

function forfeit({ playerId }: CommandData<'ForfeitHand'>, hand: DealtHand, metadata: CommandMetadata): HandDecision {
  const own = seatOfPlayer(hand, playerId)
  const { turn } = hand
  if (own && answerOf(hand, own) === null) return runOnce(hand, own, metadata)
  // Who is all-in has nothing left to decide.
  if (hand.status !== 'playing' || !own || !canBet(own) || own.forfeits) return accept()
  if (turn?.seat !== own.seat) return accept({ type: 'HandForfeited', data: at(hand, own) })
  const taken = actionTaken(hand, own, turn, { action: 'fold' }, 'leaving', metadata)
  return accept(...withConsequences(hand, taken, metadata))
}

/** The cards are gone, so everyone gets back what they put in. */
function stop(hand: DealtHand, metadata: CommandMetadata): HandDecision {
  const { handId, tableId } = hand
  const returned = hand.seats
    .map(({ seat, playerId, committed, dead }) => ({ seat, playerId, amount: chips(committed + dead) }))
    .filter(({ amount }) => amount > 0)
  const unreadable = eventId({ streamId: `hand-${handId}`, version: 0 })
  const data = { handId, tableId, reason: 'DeckUnreadable' as const, eventId: unreadable, returned }
  return accept(...withConsequences(hand, { type: 'HandStopped', data }, metadata))
}

export const hand: Decider<Hand, HandCommand, HandEvent, HandRejection> = {
  initial: { status: 'undealt' },
  decide,
  evolve,
}
