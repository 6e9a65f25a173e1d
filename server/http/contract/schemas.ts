import { z } from 'zod'
import { ChatMessage, ChatReaction, Saying } from '@/domain/chat/message'
import { PlayerId, TableId } from '@/domain/kernel'
import { Name } from '@/domain/name'
import { InvitationCode } from '@/domain/table/invitation-code'
import { Bankroll } from '@/projections/bankroll'
import { Books } from '@/projections/books'
import { HandBranch, HandBranchTold } from '@/projections/branch'
import { HandHistory, PlayerInHand } from '@/projections/hands'
import { LeaderboardOrder, Standing } from '@/projections/leaderboard'
import { LedgerEntry } from '@/projections/ledger'
import { LobbyTable } from '@/projections/lobby'
import { MoneyBranch, MoneyBranchTold } from '@/projections/money-branch'
import { PackedOutline } from '@/projections/outline'
import { CommonFigure } from '@/projections/reasons/figure'
import { Settlement } from '@/projections/settlement'
import { PlayerFigures } from '@/projections/statistics'
import { TableAccount, TableLedger } from '@/projections/table-ledger'
import { Seat, TableView } from '@/projections/table-view'
import { CommandEnvelope, PublicCommand } from '../public-commands'
import { HandsFile } from '../replays'

const Position = z.int().min(0)
const EventSeen = z.object({
  type: z.string(),
  version: z.int(),
  position: Position,
  data: z.record(z.string(), z.unknown()),
})
const EventStored = EventSeen.extend({
  streamId: z.string(),
  schemaVersion: z.int(),
  commandId: z.string(),
  correlationId: z.string(),
  causationId: z.string(),
  actorId: z.string(),
  recordedAt: z.string(),
  hash: z.string(),
})
const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  currentVersion: z.int().optional(),
  figures: z.record(z.string(), z.unknown()).optional(),
})
const Named = z.object({ displayName: z.string() })
const Hand = HandHistory.extend({ players: z.array(PlayerInHand.extend(Named.shape)) })
const Session = z.object({ playerId: PlayerId, displayName: Name })

const caused = { causes: z.array(z.object({ event: EventStored, amount: z.int() })), more: z.boolean() }
const at = <Value extends z.ZodType>(value: Value) => ({ from: value, to: value, ...caused })
const ofSeat = { type: z.literal('seat'), player: PlayerId }
const Subject = z.union([
  z.object({ type: z.literal('player'), player: PlayerId }),
  z.object({ type: z.literal('table'), table: TableId }),
  z.object({ type: z.literal('books') }),
])
/** Null where it was not there. Of what is no figure, the causes add 0. */
const Change = z.union([
  z.object({ type: z.literal('figure'), figure: CommonFigure, ...at(z.int().nullable()) }),
  z.object({ type: z.literal('player'), fact: z.literal('joined'), ...at(z.boolean()) }),
  z.object({ type: z.literal('table'), fact: z.literal('hand'), ...at(z.int().nullable()) }),
  z.object({ type: z.literal('table'), fact: z.enum(['street', 'status']), ...at(z.string().nullable()) }),
  z.object({ ...ofSeat, fact: z.literal('seat'), ...at(z.int().nullable()) }),
  z.object({ ...ofSeat, fact: z.literal('sittingOut'), ...at(z.boolean()) }),
])

/** With `latest=true`: the event that was then the latest of what is asked for, and the names that it mentions. */
const latest = { latest: EventStored.optional(), names: z.record(z.string(), z.string()).optional() }

/** The shapes of the contract, from the same schemas that check what comes in and type what goes out. */
export const SCHEMAS = {
  Problem,
  Session,
  NewSession: z.object({ displayName: Name }),
  Command: PublicCommand,
  CommandEnvelope,
  CommandAnswer: z.object({
    commandId: z.string(),
    correlationId: z.string(),
    streamId: z.string(),
    version: z.int(),
    position: Position,
    events: z.array(EventSeen),
  }),
  /** `latest` is the last event that moved the player's chips, or brought the player here. */
  Bankroll: Bankroll.extend(Named.shape).extend({
    position: Position,
    ...latest,
  }),
  Ledger: z.object({ entries: z.array(LedgerEntry), next: Position.nullable(), position: Position }),
  Tables: z.object({ tables: z.array(LobbyTable), position: Position }),
  Table: TableView.extend({
    seats: z.array(Seat.extend(Named.shape).nullable()),
    position: Position,
    ...latest,
  }),
  Invitation: z.object({ code: InvitationCode, path: z.string() }),
  TableLedger: TableLedger.omit({ accounts: true }).extend({
    players: z.array(TableAccount.extend(Named.shape).extend({ net: z.int() })),
    totals: TableAccount.pick({ boughtIn: true, cashedOut: true, onTable: true }),
    settlement: Settlement,
    position: Position,
  }),
  Hand: Hand.extend({ position: Position }),
  Hands: z.object({ hands: z.array(Hand), next: Position.nullable(), position: Position }),
  Saying,
  Said: z.union([ChatMessage.extend(Named.shape), ChatReaction.extend(Named.shape)]),
  Chat: z.object({
    messages: z.array(ChatMessage.extend(Named.shape)),
    next: z.int().min(1).nullable(),
    last: z.int().min(0),
  }),
  Statistics: PlayerFigures.extend(Named.shape).extend({ position: Position }),
  Leaderboard: z.object({
    order: LeaderboardOrder,
    standings: z.array(Standing.extend(Named.shape)),
    position: Position,
  }),
  ScopeViews: z.object({
    views: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
    position: Position,
    names: z.record(z.string(), z.string()),
  }),
  Reasons: z.object({
    amount: z.int(),
    position: Position,
    before: z.int(),
    terms: z.array(z.object({ event: EventStored, amount: z.int(), sum: z.int() })),
    next: Position.nullable(),
    registered: z.object({ position: Position, recordedAt: z.string() }).nullable(),
    hands: z.record(z.string(), z.int()),
    names: z.record(z.string(), z.string()),
  }),
  Differences: z.object({
    scope: z.string(),
    from: Position,
    to: Position,
    hand: z.object({ number: z.int().min(1), table: TableId }).optional(),
    left: z.object({ tables: z.int().min(0), players: z.int().min(0) }),
    there: z.object({ from: z.boolean(), to: z.boolean() }),
    differences: z.array(z.object({ subject: Subject, changes: z.array(Change) })),
    hands: z.record(z.string(), z.int()),
    names: z.record(z.string(), z.string()),
  }),
  Outline: PackedOutline.extend({ names: z.record(z.string(), z.string()) }),
  Events: z.object({
    events: z.array(EventStored),
    next: Position.nullable(),
    names: z.record(z.string(), z.string()),
  }),
  HandBranch,
  HandBranchTold,
  MoneyBranch,
  MoneyBranchTold,
  HandsFile,
  Replays: z.object({
    hands: z.array(
      z.object({
        name: z.string().nullable(),
        events: z.array(EventStored).nullable(),
        note: z.string().nullable(),
        error: z.object({ line: z.int().min(1), detail: z.string() }).nullable(),
        hero: z.string().nullable(),
      }),
    ),
    names: z.record(z.string(), z.string()),
  }),
  Stream: z.object({
    streamId: z.string(),
    version: z.int(),
    position: Position,
    state: z.record(z.string(), z.unknown()),
    ...latest,
  }),
  Books: Books.extend({ position: Position, ...latest }),
  Health: z.object({
    status: z.enum(['ok', 'unavailable']),
    parts: z.record(z.string(), z.object({ ok: z.boolean(), lag: z.int().optional(), detail: z.string().optional() })),
  }),
}

export type SchemaName = keyof typeof SCHEMAS

/** Refers to one of them. */
export const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` })
