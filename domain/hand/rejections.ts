import type { Card } from '../cards'
import type { RejectionOf } from '../decider'
import { figure } from '../figures'
import type { Chips } from '../kernel'

export const handRejections = {
  HandNotFound: () => 'There is no such hand.',
  HandIsOver: () => 'This hand is over.',
  HandNotOver: () => 'Cards are shown when the hand is over.',
  BoardNotOver: () => 'The rest of the board is shown when the hand is over.',
  BoardIsComplete: () => 'All five cards of the board lie there.',
  NoRabbitHunting: () => 'At this table the board stays as the hand has left it.',
  NotYourCard: ({ card }: { card: Card }) => `You do not hold ${card}: name a card of your own, or none to show both.`,
  NoRunOutOffered: () => 'Nobody is asked how often to run the board.',
  RunOutAlreadyChosen: ({ times }: { times: 1 | 2 }) =>
    `You have chosen to run the board ${times === 1 ? 'once' : 'twice'} already.`,
  BettingIsOver: () => 'The betting is over: only the board is to come.',
  NotInHand: () => 'You were not dealt into this hand.',
  HasFolded: () => 'You have folded this hand.',
  TurnIsOver: ({ turn, current }: { turn: number; current: number }) =>
    `Turn ${turn} is not the one that is played: it is turn ${current}.`,
  NotYourTurn: ({ seat }: { seat: number }) => `It is not your turn: seat ${seat + 1} is to act.`,
  CannotCheck: ({ toCall }: { toCall: Chips }) => `There is a bet: call ${figure(toCall)}, raise or fold.`,
  NothingToCall: () => 'There is nothing to call: check or bet.',
  CannotBet: ({ price }: { price: Chips }) => `There is a bet of ${figure(price)} already: raise it instead.`,
  CannotRaise: () => 'There is no bet to raise: bet instead.',
  BettingNotReopened: () => 'You may call or fold: since you acted, nobody has made a full raise.',
  NobodyToBetAgainst: () => 'Nobody else has chips to bet with.',
  AmountMissing: () => 'Say how much: `amount` is the bet it comes to on this street.',
  BelowMinimum: ({ min, asked }: { min: Chips; asked: Chips }) =>
    `The bet must come to at least ${figure(min)}: ${figure(asked)} was asked.`,
  AboveStack: ({ max, asked }: { max: Chips; asked: Chips }) =>
    `All your chips come to a bet of ${figure(max)}: ${figure(asked)} was asked.`,
  CardsUnreadable: () => 'The cards of this hand can no longer be read.',
}

export type HandRejection = RejectionOf<typeof handRejections>
