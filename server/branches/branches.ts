import { HandEvent } from '@/domain/hand/events'
import type { HandId, PlayerId, Recorded } from '@/domain/kernel'
import type { RegisteredPlayer } from '@/domain/player/player'
import { playerStream, type RoomEvent, tableStream } from '@/domain/room'
import type { Table } from '@/domain/table/state'
import type { Balances } from '@/projections/bankroll'
import type { HandBranch, HandBranchTold } from '@/projections/branch'
import type { MoneyBranch, MoneyBranchTold } from '@/projections/money-branch'
import type { Viewer } from '@/projections/visibility'
import { followBranch } from './hand-branch'
import { followMoney } from './money-branch'
import { createRunOutQueue, type Refused, type RunOutsWanted } from './run-out-queue'

/** Why there is no such branch: no hand, one that is still played, or a moment that lies outside of it. */
export type NoBranch = 'no hand' | 'not over' | 'not in hand'

/** Roads not taken. Nothing here has a way to the log but to read it, as its reader may. */
export interface Branches {
  /** Refused: too many run-outs are asked for just now. */
  ofHand(
    handId: HandId,
    viewer: Viewer,
    branch: HandBranch,
    asker: Omit<RunOutsWanted, 'count'>,
  ): Promise<HandBranchTold | NoBranch | Refused>
  /** Undefined: there was no such player yet. */
  ofMoney(playerId: PlayerId, branch: MoneyBranch): Promise<MoneyBranchTold | undefined>
}

const TYPES: ReadonlySet<string> = new Set(HandEvent.options.map(({ shape }) => shape.type.value))
const isOfHand = (event: Recorded<RoomEvent>): event is Recorded<HandEvent> => TYPES.has(event.type)

/** All that is read for it: a hand's events as its reader may see them, and what is a player's as of a position. */
interface Sources {
  replay(handId: HandId, viewer: Viewer): Promise<{ events: Recorded<RoomEvent>[] } | undefined>
  stream(
    streamId: string,
    moment: { type: 'position'; position: number },
  ): Promise<{ state: object; version: number } | undefined>
  bankroll(playerId: PlayerId, at: number): Promise<{ view: Balances } | undefined>
}

export function createBranches(views: Sources): Branches {
  const inTurn = createRunOutQueue()
  return {
    async ofHand(handId, viewer, branch, asker) {
      const replay = await views.replay(handId, viewer)
      const told = replay?.events.filter(isOfHand) ?? []
      const [first, last] = [told.at(0), told.at(-1)]
      if (!first || !last) return 'no hand'
      if (!told.some(({ type }) => type === 'HandCompleted')) return 'not over'
      if (branch.at < first.position || branch.at > last.position) return 'not in hand'
      const follow = () => followBranch({ handId, told, viewer: viewer.playerId }, branch)
      return branch.runOuts > 0 ? inTurn({ ...asker, count: branch.runOuts }, follow) : follow()
    },

    async ofMoney(playerId, branch) {
      const then = { type: 'position', position: branch.at } as const
      const asked = new Set(branch.commands.flatMap((command) => ('tableId' in command ? command.tableId : [])))
      const [stream, bankroll, ...found] = await Promise.all([
        views.stream(playerStream(playerId), then),
        views.bankroll(playerId, branch.at),
        ...[...asked].map(async (tableId) => [tableId, await views.stream(tableStream(tableId), then)] as const),
      ])
      if (!stream || !bankroll) return undefined
      // A table's stream is folded by the table's own decider.
      const tables = new Map(
        found.flatMap(([tableId, seen]) => (seen ? [[tableId, seen.state as Table] as const] : [])),
      )
      // A player's stream is folded by the player's own decider: see aggregates.ts.
      const player = stream.state as RegisteredPlayer
      return followMoney({ player, version: stream.version, balances: bankroll.view, tables }, branch)
    },
  }
}
