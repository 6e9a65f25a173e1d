import type { Decider, Rejection } from '@/domain/decider'
import type { EventBody, StreamId } from '@/domain/kernel'
import { player } from '@/domain/player/player'
import { buyIn } from '@/domain/processes/buy-in'
import { playerStream, type RoomCommand, tableStream } from '@/domain/room'
import { table } from '@/domain/table/table'

/** Any aggregate, as the server handles them all: commands, states and events are known to its decider alone. */
export interface Aggregate {
  name: 'player' | 'table'
  decider: Decider<object, RoomCommand, EventBody, Rejection>
  /** Counts up when the state's shape changes; snapshots of another version are passed over. */
  stateVersion: number
}

const AGGREGATES: Record<Aggregate['name'], Aggregate> = {
  // The one place where the deciders' types meet: `target` below pairs each command with its own decider.
  player: { name: 'player', decider: player as unknown as Aggregate['decider'], stateVersion: 1 },
  table: { name: 'table', decider: table as unknown as Aggregate['decider'], stateVersion: 1 },
}

const BUY_IN: Fold = { ...(buyIn as unknown as Fold), stateVersion: 1 }

/** The aggregate that decides a command, and the stream it lives in. */
export function target(command: RoomCommand): { aggregate: Aggregate; streamId: StreamId } {
  switch (command.type) {
    case 'CreateTable':
    case 'SeatPlayer':
    case 'AddChips':
    case 'SitOut':
    case 'SitIn':
    case 'LeaveTable':
    case 'CloseTable':
      return { aggregate: AGGREGATES.table, streamId: tableStream(command.data.tableId) }
    default:
      return { aggregate: AGGREGATES.player, streamId: playerStream(command.data.playerId) }
  }
}

/** What folds a stream's events, and the version of the state that comes of it. */
export type Fold = Pick<Aggregate['decider'], 'initial' | 'evolve'> & Pick<Aggregate, 'stateVersion'>

/** Of an aggregate's stream or a process manager's own; undefined for what is no stream's name. */
export function foldOf(streamId: string): Fold | undefined {
  const aggregate = aggregateOf(streamId)
  if (aggregate) return { ...aggregate.decider, stateVersion: aggregate.stateVersion }
  return streamId.startsWith('buy-in-') ? BUY_IN : undefined
}

/** The aggregate whose events a stream holds; undefined for a process manager's own stream. */
export function aggregateOf(streamId: string): Aggregate | undefined {
  if (streamId.startsWith('player-')) return AGGREGATES.player
  if (streamId.startsWith('table-')) return AGGREGATES.table
  return undefined
}
