import type { RejectionOf } from '../decider'
import { figure } from '../figures'
import type { Chips } from '../kernel'

export const tableRejections = {
  TableNotFound: () => 'There is no such table.',
  TableAlreadyExists: () => 'A table with this id exists already, on other terms.',
  TableIsClosed: () => 'This table is closed.',
  TableNotEmpty: ({ seated }: { seated: number }) =>
    `A table closes when it is empty: ${seated} ${seated === 1 ? 'player is' : 'players are'} seated.`,
  BlindsOutOfOrder: ({ smallBlind, bigBlind }: { smallBlind: Chips; bigBlind: Chips }) =>
    `The big blind must be at least the small blind: ${figure(smallBlind)} and ${figure(bigBlind)} were asked.`,
  BuyInRangeEmpty: ({ minBuyIn, maxBuyIn }: { minBuyIn: Chips; maxBuyIn: Chips }) =>
    `The largest buy-in must be at least the smallest: ${figure(minBuyIn)} to ${figure(maxBuyIn)} was asked.`,
  BuyInBelowBigBlind: ({ minBuyIn, bigBlind }: { minBuyIn: Chips; bigBlind: Chips }) =>
    `The smallest buy-in must be at least the big blind of ${figure(bigBlind)}: ${figure(minBuyIn)} was asked.`,
  AnteAboveBigBlind: ({ ante, bigBlind }: { ante: Chips; bigBlind: Chips }) =>
    `An ante is at most the big blind of ${figure(bigBlind)}: ${figure(ante)} was asked.`,
  StraddleTooSmall: ({ straddle, bigBlind }: { straddle: Chips; bigBlind: Chips }) =>
    `A straddle is at least twice the big blind of ${figure(bigBlind)}: ${figure(straddle)} was asked.`,
  BuyInOutOfRange: ({ minBuyIn, maxBuyIn, asked }: { minBuyIn: Chips; maxBuyIn: Chips; asked: Chips }) =>
    `This table’s buy-in is ${figure(minBuyIn)} to ${figure(maxBuyIn)}: ${figure(asked)} was asked.`,
  SeatOutOfRange: ({ seat, seats }: { seat: number; seats: number }) =>
    `This table has seats 0 to ${seats - 1}: seat ${seat} was asked.`,
  SeatTaken: ({ seat }: { seat: number }) => `Seat ${seat + 1} is taken.`,
  TableFull: ({ seats }: { seats: number }) => `All ${seats} seats are taken.`,
  InvitationNeeded: () => 'You need an invitation to sit at this private table.',
  InvitationInvalid: () =>
    'This invitation does not open this table: its link was cut short, or has been replaced by a new one. Ask for the link once more.',
  NotTheHost: () => 'Only whoever opened this table can renew its invitation.',
  NothingToRenew: () => 'This table has no invitation that could be renewed.',
  AlreadySeated: ({ seat }: { seat: number }) => `You sit at this table already, in seat ${seat + 1}.`,
  NotSeated: () => 'You do not sit at this table.',
  LeavingTable: () => 'You leave this table as soon as the hand is over.',
  StackLimitExceeded: ({ stack, asked, maxBuyIn }: { stack: Chips; asked: Chips; maxBuyIn: Chips }) =>
    `A stack may be topped up to ${figure(maxBuyIn)}: ${figure(stack)} on the table, ${figure(asked)} more asked.`,
  AutoTopUpOutOfRange: ({ below, to, maxBuyIn }: { below: Chips; to: Chips; maxBuyIn: Chips }) =>
    `You can be topped up to ${figure(maxBuyIn)} at most, and to no less than you are topped up below: below ${figure(below)} to ${figure(to)} was asked.`,
}

export type TableRejection = RejectionOf<typeof tableRejections>
