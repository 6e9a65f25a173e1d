import { figure } from '@/domain/figures'
import type { RoomEvent } from '@/domain/room'
import type { Names } from '../live/as-of'
import { actionInWords, awardInWords, blindInWords, cardsInWords, outcomeInWords } from './hand-in-words'
import { reasonInWords } from './reason-in-words'

/** An event as far as words need it: its type and data, whether this page knows the type or not. */
export type Tellable = RoomEvent | { type: 'Redacted'; data: object }

/**
 * What happened, as a sentence without its full stop: "Ann takes seat 3 with 500". Whoever is not named in `names` is
 * "someone", whatever table "the table". Seats are counted from 1, as people do.
 */
export function eventInWords(event: Tellable, names: Names): string {
  const { type, data } = event
  const who = 'playerId' in data ? (names[data.playerId] ?? 'Someone') : 'Someone'
  const table = 'tableId' in data ? (names[data.tableId] ?? 'the table') : 'the table'
  switch (type) {
    case 'PlayerRegistered':
      return `${data.displayName} joins the room`
    case 'FundsDeposited':
      return `${who} deposits ${figure(data.amount)}`
    case 'FundsWithdrawn':
      return `${who} withdraws ${figure(data.amount)}`
    case 'FundsReserved':
      return data.purpose === 'top-up'
        ? `${who} sets ${figure(data.amount)} aside to top up at ${table}`
        : `${who} sets ${figure(data.amount)} aside for ${seatAsked(data.seat)} at ${table}`
    case 'FundsReleased':
      return `${who} gets back the ${figure(data.amount)} set aside for ${table}`
    case 'FundsCaptured':
      return `${who} brings ${figure(data.amount)} to ${table}`
    case 'CashOutCredited':
      return `${who} takes ${figure(data.amount)} home from ${table}`
    case 'TableCreated':
      return `${names[data.createdBy] ?? 'Someone'} opens ${data.name}, blinds ${figure(data.smallBlind)}/${figure(data.bigBlind)}`
    case 'PlayerAdmitted':
      return `${who} comes to ${table} by invitation`
    case 'InvitationRenewed':
      return `${who} renews the invitation to ${table}`
    case 'PlayerSeated':
      return `${who} takes seat ${data.seat + 1} with ${figure(data.amount)}`
    case 'SeatingRejected':
      return `${who} finds no seat at ${table}: ${reasonInWords(data.reason)}`
    case 'ChipsQueued':
      return `${who} will have ${figure(data.amount)} more in seat ${data.seat + 1} once this hand is over`
    case 'ChipsAdded':
      return `${who} adds ${figure(data.amount)} in seat ${data.seat + 1}`
    case 'ChipsRefused':
      return `${who} may not add ${figure(data.amount)} at ${table}: ${reasonInWords(data.reason)}`
    case 'ChipsConfirmed':
      return `${possessive(who)} chips in seat ${data.seat + 1} can be played for`
    case 'PlayerSatOut':
      return `${who} sits out in seat ${data.seat + 1}`
    case 'PlayerSatIn':
      return data.waits
        ? `${who} waits for the big blind in seat ${data.seat + 1}`
        : `${who} is ready to play in seat ${data.seat + 1}`
    case 'AutoTopUpSet':
      return `${who} is topped up to ${figure(data.to)} from now on, whenever a hand leaves less than ${figure(data.below)}`
    case 'AutoTopUpStopped':
      return data.reason
        ? `${who} is topped up no more: ${reasonInWords(data.reason)}`
        : `${who} is topped up no more, as they wish`
    case 'TopUpDue':
      return `${figure(data.amount)} are due to top up ${possessive(who)} seat ${data.seat + 1}`
    case 'TopUpRefused':
      return `${possessive(who)} top-up cannot be had: ${reasonInWords(data.reason)}`
    case 'SeedChosen':
      return `${who} puts a seed of their own into the next shuffles`
    case 'HandScheduled':
      return `Another hand is about to start at ${table}`
    case 'HandCalledOff':
      return `No hand starts at ${table}: fewer than two are ready`
    case 'HandStarted':
      return `Hand ${figure(data.number)} starts at ${table}`
    case 'HandEnded':
      return `The stacks at ${table} are settled`
    case 'LeaveAnnounced':
      return `${who} leaves seat ${data.seat + 1} once this hand is over`
    case 'LeaveAfterHandChosen':
      return `${who} plays this hand out, and leaves seat ${data.seat + 1} then`
    case 'StayChosen':
      return `${who} stays in seat ${data.seat + 1} after all`
    case 'PlayerLeft':
      return `${who} leaves seat ${data.seat + 1} with ${figure(data.stack)}`
    case 'TableClosed':
      return `${capitalised(table)} closes`
    case 'HandDealt':
      return `Hand ${figure(data.number)} is dealt to ${data.seats.length} players`
    case 'BlindPosted':
      return blindInWords(who, data)
    case 'TurnStarted':
      return `${who} is to act`
    case 'TimeBankStarted':
      return `${who} takes time from the bank`
    case 'ClockResumed':
      return `${possessive(who)} clock goes on`
    case 'ActionTaken':
      return actionInWords(who, data)
    case 'HandForfeited':
      return `${who} is leaving, and folds when it is their turn`
    case 'UncalledBetReturned':
      return `${who} gets back ${figure(data.amount)} that nobody called`
    case 'StreetDealt':
      return `The ${data.street} is ${cardsInWords(data.cards)}`
    case 'RunOutOffered':
      return 'Everybody who is left is asked whether to run the rest of the board twice'
    case 'RunOutResumed':
      return 'There is time again to say how often to run the board'
    case 'RunOutChosen':
      return `${who} would run the board ${timesInWords(data.times)}`
    case 'RunOutDecided':
      return `The board is run ${timesInWords(data.times)}${data.because === 'timeout' ? ', since time has run out' : ''}`
    case 'SecondRunDealt':
      return `The second ${data.street} is ${cardsInWords(data.cards)}`
    case 'RabbitHunted':
      return `${who} looks at what would have come: ${cardsInWords(data.cards)}`
    case 'CardsShown':
      return `${who} shows ${cardsInWords(data.cards)}`
    case 'CardsMucked':
      return `${who} mucks`
    case 'PotAwarded':
      return awardInWords(data, names)
    case 'HandStopped':
      return 'A hand is stopped, since its cards cannot be read; every bet goes back'
    case 'HandCompleted':
      return outcomeInWords(data, names)
    case 'BuyInStarted':
      return data.purpose === 'top-up'
        ? `A top-up of ${figure(data.amount)} begins for ${who}`
        : `A buy-in of ${figure(data.amount)} begins for ${who}`
    case 'BuyInPlaced':
      return `${possessive(who)} chips have reached ${table}`
    case 'BuyInTurnedAway':
      return `${possessive(who)} chips are turned away from ${table}`
    case 'BuyInCompleted':
      return `${possessive(who)} transfer to ${table} is complete`
    case 'BuyInCompensated':
      return `${possessive(who)} transfer to ${table} is undone, and no chip was lost`
    case 'Redacted':
      return 'Something happens that only those it concerns may see'
    default:
      return unknownInWords(type)
  }
}

const seatAsked = (seat: number | null) => (seat === null ? 'a seat' : `seat ${seat + 1}`)

const timesInWords = (times: 1 | 2) => (times === 1 ? 'once' : 'twice')

const possessive = (who: string) => `${who}’s`

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** A type that the server knows and this page does not yet: `RabbitHunted` → "Rabbit hunted". */
function unknownInWords(type: never): string {
  return capitalised(
    String(type)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase(),
  )
}
