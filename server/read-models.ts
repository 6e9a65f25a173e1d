import { alarms, HeldAlarm } from '@/projections/alarms'
import { Bankroll, bankroll } from '@/projections/bankroll'
import { books, OpenBooks } from '@/projections/books'
import { HandHistory, hands } from '@/projections/hands'
import { LedgerLine, ledger } from '@/projections/ledger'
import { LobbyTable, lobby } from '@/projections/lobby'
import type { Projection } from '@/projections/projection'
import { SessionResult, stays } from '@/projections/session-result'
import { Statistics, statistics } from '@/projections/statistics'
import { table } from '@/projections/table'
import { TableLedger, tableLedger } from '@/projections/table-ledger'
import { TableView } from '@/projections/table-view'

/** A projection and the table its views are kept in: one row a view, one column a field. */
export interface ReadModel<View extends object> {
  projection: Projection<View>
  table: string
  /** The column that holds a view's key, and its type. */
  key: { column: string; type: 'uuid' | 'text' }
  /** `latest` keeps each key's view as it is now, `every` keeps each version of it, by position. */
  keeps: 'latest' | 'every'
  /** Whether its views are also kept as of every 250th position, so that their past is as near as the present. */
  keyframes: boolean
  /** The view's fields, from its schema. */
  fields: string[]
}

export const readModels = {
  bankroll: {
    projection: bankroll,
    table: 'bankrolls',
    key: { column: 'player_id', type: 'uuid' },
    keeps: 'latest',
    keyframes: true,
    fields: Object.keys(Bankroll.shape),
  },
  ledger: {
    projection: ledger,
    table: 'ledger_lines',
    key: { column: 'player_id', type: 'uuid' },
    keeps: 'every',
    keyframes: false,
    fields: Object.keys(LedgerLine.shape),
  },
  lobby: {
    projection: lobby,
    table: 'lobby_tables',
    key: { column: 'table_id', type: 'uuid' },
    keeps: 'latest',
    keyframes: true,
    fields: Object.keys(LobbyTable.shape),
  },
  table: {
    projection: table,
    table: 'table_seats',
    key: { column: 'table_id', type: 'uuid' },
    keeps: 'latest',
    keyframes: true,
    fields: Object.keys(TableView.shape),
  },
  books: {
    projection: books,
    table: 'books',
    key: { column: 'room', type: 'text' },
    keeps: 'latest',
    keyframes: true,
    fields: Object.keys(OpenBooks.shape),
  },
  hands: {
    projection: hands,
    table: 'hands',
    key: { column: 'hand_id', type: 'uuid' },
    keeps: 'latest',
    keyframes: false,
    fields: Object.keys(HandHistory.shape),
  },
  statistics: {
    projection: statistics,
    table: 'player_statistics',
    key: { column: 'player_id', type: 'uuid' },
    keeps: 'latest',
    keyframes: true,
    fields: Object.keys(Statistics.shape),
  },
  stays: {
    projection: stays,
    table: 'stays',
    key: { column: 'stay', type: 'text' },
    keeps: 'latest',
    keyframes: true,
    fields: Object.keys(SessionResult.shape),
  },
  tableLedger: {
    projection: tableLedger,
    table: 'table_ledgers',
    key: { column: 'table_id', type: 'uuid' },
    keeps: 'latest',
    keyframes: true,
    fields: Object.keys(TableLedger.shape),
  },
  alarms: {
    projection: alarms,
    table: 'alarms',
    key: { column: 'alarm_key', type: 'text' },
    keeps: 'latest',
    keyframes: false,
    fields: Object.keys(HeldAlarm.shape),
  },
} satisfies {
  bankroll: ReadModel<Bankroll>
  ledger: ReadModel<LedgerLine>
  lobby: ReadModel<LobbyTable>
  table: ReadModel<TableView>
  books: ReadModel<OpenBooks>
  hands: ReadModel<HandHistory>
  statistics: ReadModel<Statistics>
  stays: ReadModel<SessionResult>
  tableLedger: ReadModel<TableLedger>
  alarms: ReadModel<HeldAlarm>
}

export type ReadModelName = keyof typeof readModels
