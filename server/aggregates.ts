import type { Decider, Rejection } from '@/domain/decider'
import { hand } from '@/domain/hand/hand'
import { type EventBody, type StreamId, unreachable } from '@/domain/kernel'
import { player } from '@/domain/player/player'
import { buyIn } from '@/domain/processes/buy-in'
import { handStream, playerStream, type RoomCommand, tableStream } from '@/domain/room'
import { FORGOTTEN_NAME } from '@/domain/sealed-facts'
import { table } from '@/domain/table/table'
import type { SnapshotForm } from './snapshots'

/** Any aggregate, as the server handles them all: commands, states and events are known to its decider alone. */
export interface Aggregate {
  name: 'player' | 'table' | 'hand'
  decider: Decider<object, RoomCommand, EventBody, Rejection>
  /** How its states are kept in snapshots; null: not at all, since its streams are short. */
  snapshots: SnapshotForm | null
  /** What of a state nobody outside may see, and what stands there for them. */
  unseen: Readonly<Record<string, unknown>>
  /** Whether hardly anything is asked of a state any more, so that it is not worth its place in memory. */
  isOver(state: object): boolean
}

const hasStatus = (state: object, status: string) => 'status' in state && state.status === status

const AGGREGATES: Record<Aggregate['name'], Aggregate> = {
  // The one place where the deciders' types meet: `target` below pairs each command with its own decider.
  player: {
    name: 'player',
    decider: player as unknown as Aggregate['decider'],
    snapshots: { schemaVersion: 2, sealed: { fields: { displayName: FORGOTTEN_NAME } } },
    unseen: {},
    isOver: () => false,
  },
  table: {
    name: 'table',
    decider: table as unknown as Aggregate['decider'],
    snapshots: { schemaVersion: 7, sealed: { fields: { invitation: null }, mayLack: ['invitation'] } },
    unseen: { invitation: null },
    isOver: (state) => hasStatus(state, 'closed'),
  },
  hand: {
    name: 'hand',
    decider: hand as unknown as Aggregate['decider'],
    snapshots: null,
    unseen: {},
    isOver: (state) => hasStatus(state, 'completed'),
  },
}

const BUY_IN: Fold = { ...(buyIn as unknown as Fold), snapshots: null, unseen: {} }

/** The aggregate that decides a command, and the stream it lives in. */
export function target(command: RoomCommand): { aggregate: Aggregate; streamId: StreamId } {
  switch (command.type) {
    case 'RegisterPlayer':
    case 'DepositFunds':
    case 'WithdrawFunds':
    case 'ReserveFunds':
    case 'TopUp':
    case 'ReleaseFunds':
    case 'CaptureFunds':
    case 'CreditCashOut':
      return { aggregate: AGGREGATES.player, streamId: playerStream(command.data.playerId) }
    case 'CreateTable':
    case 'AcceptInvitation':
    case 'RenewInvitation':
    case 'SeatPlayer':
    case 'AddChips':
    case 'ConfirmChips':
    case 'SitOut':
    case 'SitIn':
    case 'ChooseSeed':
    case 'StartHand':
    case 'EndHand':
    case 'PutOffHand':
    case 'LeaveTable':
    case 'StayAtTable':
    case 'SetAutoTopUp':
    case 'StopAutoTopUp':
    case 'RefuseTopUp':
    case 'CloseTable':
      return { aggregate: AGGREGATES.table, streamId: tableStream(command.data.tableId) }
    case 'DealHand':
    case 'Act':
    case 'ShowCards':
    case 'HuntRabbit':
    case 'ChooseRunOut':
    case 'ForfeitHand':
    case 'TimeOutTurn':
    case 'ResumeClock':
    case 'TimeOutRunOut':
    case 'ResumeRunOut':
      return { aggregate: AGGREGATES.hand, streamId: handStream(command.data.handId) }
    default:
      return unreachable(command)
  }
}

/** What folds a stream's events, and how the state that comes of it is kept. */
export type Fold = Pick<Aggregate['decider'], 'initial' | 'evolve'> & Pick<Aggregate, 'snapshots' | 'unseen'>

/** Of an aggregate's stream or a process manager's own; undefined for what is no stream's name. */
export function foldOf(streamId: string): Fold | undefined {
  const aggregate = aggregateOf(streamId)
  if (aggregate) return { ...aggregate.decider, snapshots: aggregate.snapshots, unseen: aggregate.unseen }
  return streamId.startsWith('buy-in-') ? BUY_IN : undefined
}

/** The aggregate whose events a stream holds; undefined for a process manager's own stream. */
export function aggregateOf(streamId: string): Aggregate | undefined {
  if (streamId.startsWith('player-')) return AGGREGATES.player
  if (streamId.startsWith('table-')) return AGGREGATES.table
  if (streamId.startsWith('hand-')) return AGGREGATES.hand
  return undefined
}
