import type { SettledFigure } from './figure'
import { reasonOfBooks } from './of-books'
import { reasonOfHand } from './of-hand'
import { reasonOfPlayer } from './of-player'
import { reasonOfAccount, reasonOfTable, reasonOfTables } from './of-table'
import type { Reason } from './reason'

/** How a figure is made of events: whatever it shows at a position is what its terms up to there sum to. */
export function reasonOf(asked: SettledFigure): Reason {
  switch (asked.figure) {
    case 'available':
    case 'reserved':
    case 'inPlay':
    case 'bets':
    case 'total':
    case 'won':
      return reasonOfPlayer(asked)
    case 'chipsOnTable':
    case 'allBoughtIn':
    case 'allCashedOut':
      return reasonOfTable(asked)
    case 'onTheseTables':
      return reasonOfTables(asked.tables)
    case 'pot':
    case 'sidePot':
    case 'bet':
    case 'handResult':
    case 'awarded':
      return reasonOfHand(asked)
    case 'deposits':
    case 'withdrawals':
    case 'inRoom':
    case 'allAvailable':
    case 'allReserved':
    case 'onTables':
    case 'inFlight':
      return reasonOfBooks(asked)
    default:
      return reasonOfAccount(asked)
  }
}
