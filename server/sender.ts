import type { PlayerId } from '@/domain/kernel'
import type { RoomCommand } from '@/domain/room'

/** Who sends a command: a player through the API, a process following the log, or the room itself. */
export type Sender = { type: 'player'; playerId: PlayerId } | { type: 'process'; name: string } | { type: 'system' }

export const actorIdOf = (sender: Sender): string => {
  switch (sender.type) {
    case 'player':
      return sender.playerId
    case 'process':
      return `process:${sender.name}`
    case 'system':
      return 'system'
  }
}

/** Whose commands these are: a player's own, or the room's, which processes and the operator send in its name. */
const SENT_BY: Readonly<Record<RoomCommand['type'], 'player' | 'room'>> = {
  RegisterPlayer: 'player',
  DepositFunds: 'player',
  WithdrawFunds: 'player',
  ReserveFunds: 'player',
  TopUp: 'player',
  ReleaseFunds: 'room',
  CaptureFunds: 'room',
  CreditCashOut: 'room',
  CreateTable: 'player',
  AcceptInvitation: 'player',
  RenewInvitation: 'player',
  SeatPlayer: 'room',
  AddChips: 'room',
  ConfirmChips: 'room',
  SitOut: 'player',
  SitIn: 'player',
  ChooseSeed: 'player',
  LeaveTable: 'player',
  StayAtTable: 'player',
  SetAutoTopUp: 'player',
  StopAutoTopUp: 'player',
  RefuseTopUp: 'room',
  CloseTable: 'room',
  StartHand: 'room',
  EndHand: 'room',
  PutOffHand: 'room',
  DealHand: 'room',
  Act: 'player',
  ShowCards: 'player',
  HuntRabbit: 'player',
  ChooseRunOut: 'player',
  ForfeitHand: 'room',
  TimeOutTurn: 'room',
  ResumeClock: 'room',
  TimeOutRunOut: 'room',
  ResumeRunOut: 'room',
}

/** Players send what is theirs to send, and in their own name alone; the room may send anything. */
export const mayDispatch = ({ type, data }: RoomCommand, sender: Sender): boolean =>
  sender.type !== 'player' || (SENT_BY[type] === 'player' && 'playerId' in data && data.playerId === sender.playerId)
