import { z } from 'zod'
import { Chips, chips, PlayerId, plus, TableId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { Projection } from './projection'

/** What one player has brought to a table and taken from it, over every stay there; in chips. */
export const TableAccount = z.object({
  playerId: PlayerId,
  /** The buy-ins, and the top-ups that arrived on the table. */
  boughtIn: Chips,
  cashedOut: Chips,
  /** In front of the player, as of the last hand's end and what was added since; 0 once the player has left. */
  onTable: Chips,
  seated: z.boolean(),
})
export type TableAccount = z.infer<typeof TableAccount>

/** Who brought and took how much at one table, in the order in which they first sat down. */
export const TableLedger = z.object({ tableId: TableId, accounts: z.array(TableAccount) })
export type TableLedger = z.infer<typeof TableLedger>

export type LedgerTotals = Pick<TableAccount, 'boughtIn' | 'cashedOut' | 'onTable'>

/** Won, or lost where it is negative, in chips: cashed out + on the table − bought in. */
export const netAtTable = ({ boughtIn, cashedOut, onTable }: LedgerTotals): number => cashedOut + onTable - boughtIn

/** All accounts together, whose net is zero. */
export const ledgerTotals = ({ accounts }: TableLedger): LedgerTotals =>
  accounts.reduce<LedgerTotals>(
    (sum, { boughtIn, cashedOut, onTable }) => ({
      boughtIn: plus(sum.boughtIn, boughtIn),
      cashedOut: plus(sum.cashedOut, cashedOut),
      onTable: plus(sum.onTable, onTable),
    }),
    { boughtIn: chips(0), cashedOut: chips(0), onTable: chips(0) },
  )

/**
 * The ledgers of tables, by table id. While a hand is played its bets and pots still count for those who put them in, as
 * if nothing had been bet: a hand changes nothing until it has ended, and then everybody's account at once. So the nets of
 * a table sum to zero at every position.
 */
export const tableLedger: Projection<TableLedger> = {
  name: 'table-ledger',

  keys: ({ type, data }) => {
    switch (type) {
      case 'TableCreated':
      case 'PlayerSeated':
      case 'ChipsAdded':
      case 'HandEnded':
      case 'PlayerLeft':
        return [data.tableId]
      default:
        return []
    }
  },

  evolve: (ledger, event) =>
    event.type === 'TableCreated'
      ? { tableId: event.data.tableId, accounts: [] }
      : ledger && { ...ledger, accounts: movedBy(ledger.accounts, event) },
}

function movedBy(accounts: TableAccount[], { type, data }: RoomEvent): TableAccount[] {
  switch (type) {
    case 'PlayerSeated':
      return seated(accounts, data)
    case 'ChipsAdded':
      return changed(accounts, data.playerId, ({ boughtIn, onTable }) => ({
        boughtIn: plus(boughtIn, data.amount),
        onTable: plus(onTable, data.amount),
      }))
    case 'HandEnded':
      return accounts.map((account) => {
        const result = data.seats.find(({ playerId }) => playerId === account.playerId)
        return result ? { ...account, onTable: result.stack } : account
      })
    case 'PlayerLeft':
      return changed(accounts, data.playerId, ({ cashedOut }) => ({
        cashedOut: plus(cashedOut, data.stack),
        onTable: chips(0),
        seated: false,
      }))
    default:
      return accounts
  }
}

function seated(accounts: TableAccount[], { playerId, amount }: { playerId: PlayerId; amount: Chips }): TableAccount[] {
  const known = accounts.some((account) => account.playerId === playerId)
  if (!known) return [...accounts, { playerId, boughtIn: amount, cashedOut: chips(0), onTable: amount, seated: true }]
  return changed(accounts, playerId, ({ boughtIn }) => ({
    boughtIn: plus(boughtIn, amount),
    onTable: amount,
    seated: true,
  }))
}

const changed = (
  accounts: TableAccount[],
  playerId: PlayerId,
  change: (account: TableAccount) => Partial<TableAccount>,
): TableAccount[] =>
  accounts.map((account) => (account.playerId === playerId ? { ...account, ...change(account) } : account))
