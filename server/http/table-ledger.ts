import { TableId } from '@/domain/kernel'
import { settlement } from '@/projections/settlement'
import { ledgerTotals, netAtTable } from '@/projections/table-ledger'
import { csvOf } from './csv'
import type { Call } from './endpoint'
import { tableNamed } from './named'
import { withNames } from './names'
import { problem } from './problem'

/** The moment asked for, as a position. */
type At = { at?: number | undefined }

const HEADS = ['player', 'player_id', 'bought_in', 'cashed_out', 'on_table', 'net']

/** Who brought and took how much, and how it could be settled. */
export const tableLedgerAnswer = ({ params, room }: Call, { at }: At): Promise<Response> =>
  tableNamed(params.id, async (tableId) => {
    const found = await room.views.tableLedger(tableId, at)
    if (!found) return undefined
    const { view, position, names } = found
    const players = withNames(view.accounts, names).map((each) => ({ ...each, net: netAtTable(each) }))
    return { tableId, players, totals: ledgerTotals(view), settlement: settlement(players), position }
  })

/** The same as a file for spreadsheets: a row a player. */
export async function tableLedgerFile({ params, room }: Call, { at }: At): Promise<Response> {
  const id = TableId.safeParse(params.id)
  if (!id.success)
    return problem({
      status: 400,
      code: 'InvalidQuery',
      detail: `"${params.id}" is not a table's id: it must be a uuid.`,
    })
  const found = await room.views.tableLedger(id.data, at)
  if (!found)
    return problem({
      status: 404,
      code: 'TableNotFound',
      detail: 'There is no such table, or there was none yet at this moment.',
    })
  const { view, position, names } = found
  const rows = withNames(view.accounts, names).map((each) => {
    const { displayName, playerId, boughtIn, cashedOut, onTable } = each
    return [displayName, playerId, boughtIn, cashedOut, onTable, netAtTable(each)]
  })
  return new Response(csvOf(HEADS, rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="table-${id.data}-ledger-${position}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
