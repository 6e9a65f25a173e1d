import type { TableId } from '@/domain/kernel'
import { playerStream, tableStream } from '@/domain/room'
import { balance, THE_ROOM } from '@/projections/books'
import type { SettledFigure } from '@/projections/reasons/figure'
import { netOf, stayOf } from '@/projections/session-result'
import { figuresOf, noneYet } from '@/projections/statistics'
import { netAtTable } from '@/projections/table-ledger'
import type { EventStore } from '../event-store'
import { readModels } from '../read-models'
import type { ViewsAt } from '../views-at'

/** Figures of hands are known by their terms alone, which are all read. */
export type Shown = Exclude<SettledFigure, { hand: string }>

/** What a figure was at a position, in chips, as its own view shows it; undefined while there was no such view. */
export function createAmountAt(store: EventStore, viewsAt: ViewsAt['viewsAt']) {
  async function ledgerAt(table: TableId, at: number) {
    const scope = `stream:${tableStream(table)}` as const
    return (await viewsAt(readModels.tableLedger, { scope, at, key: table })).views[table]
  }

  return async function amountAt(asked: Shown, at: number): Promise<number | undefined> {
    switch (asked.figure) {
      case 'available':
      case 'reserved':
      case 'inPlay':
      case 'bets':
      case 'total': {
        const { player } = asked
        const { views } = await viewsAt(readModels.bankroll, { scope: `player:${player}`, at, key: player })
        return views[player]?.[asked.figure]
      }
      case 'won': {
        const { player } = asked
        const { views } = await viewsAt(readModels.statistics, { scope: `player:${player}`, at, key: player })
        const [registered] = await store.readFirst([playerStream(player)])
        if (!registered || registered.position > at) return undefined
        return figuresOf(views[player] ?? noneYet(player)).net
      }
      case 'stack': {
        const { table, player } = asked
        const { views } = await viewsAt(readModels.table, { scope: `table:${table}`, at, key: table })
        const view = views[table]
        return view && (view.seats.find((seat) => seat?.playerId === player)?.stack ?? 0)
      }
      case 'queued': {
        const { table, player } = asked
        const { views } = await viewsAt(readModels.table, { scope: `table:${table}`, at, key: table })
        const queued = views[table]?.seats.find((seat) => seat?.playerId === player)?.queued ?? []
        return views[table] && queued.reduce((sum, { amount }) => sum + amount, 0)
      }
      case 'sessionNet':
      case 'sessionBoughtIn':
      case 'sessionCashedOut': {
        const key = stayOf(asked.table, asked.player)
        const { views } = await viewsAt(readModels.stays, { scope: `table:${asked.table}`, at, key })
        const session = views[key]
        if (!session) return undefined
        if (asked.figure === 'sessionNet') return netOf(session)
        return asked.figure === 'sessionBoughtIn' ? session.boughtIn : session.cashedOut
      }
      case 'boughtIn':
      case 'cashedOut':
      case 'onTable':
      case 'net': {
        const ledger = await ledgerAt(asked.table, at)
        const account = ledger?.accounts.find(({ playerId }) => playerId === asked.player)
        if (!account) return undefined
        return asked.figure === 'net' ? netAtTable(account) : account[asked.figure]
      }
      case 'chipsOnTable': {
        const { table } = asked
        const scope = `stream:${tableStream(table)}` as const
        return (await viewsAt(readModels.lobby, { scope, at, key: table })).views[table]?.chipsOnTable
      }
      case 'onTheseTables': {
        const { views } = await viewsAt(readModels.lobby, { scope: 'lobby', at })
        return asked.tables.reduce((sum, table) => sum + (views[table]?.chipsOnTable ?? 0), 0)
      }
      case 'allBoughtIn':
      case 'allCashedOut': {
        const ledger = await ledgerAt(asked.table, at)
        const of = asked.figure === 'allBoughtIn' ? 'boughtIn' : 'cashedOut'
        return ledger?.accounts.reduce((sum, account) => sum + account[of], 0)
      }
      default: {
        const { views } = await viewsAt(readModels.books, { scope: 'books', at })
        const { deposits, withdrawals, available, reserved, ...others } = balance(views[THE_ROOM])
        const figures = { deposits, withdrawals, allAvailable: available, allReserved: reserved, ...others }
        return { ...figures, inRoom: deposits - withdrawals }[asked.figure]
      }
    }
  }
}
