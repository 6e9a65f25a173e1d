import type { HandId, PlayerId, Recorded, TableId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { balance, books, THE_ROOM } from '@/projections/books'
import { type HandHistory, hands } from '@/projections/hands'
import { type LeaderboardOrder, leaderboard } from '@/projections/leaderboard'
import { LedgerEntry, type LedgerLine, ledger } from '@/projections/ledger'
import { fold, type Views } from '@/projections/projection'
import { statistics } from '@/projections/statistics'
import { NOBODY, toldTo, type Viewer } from '@/projections/visibility'
import type { RoomViews } from '@/server/room'

const MOST = 100

interface Looked {
  name: string
  /** What the server reads there. */
  read: Promise<unknown>
  /** What the log up to there is folded to. */
  rebuilt: () => unknown
}

interface Subjects {
  tableId: TableId
  player: PlayerId
  hands: readonly HandId[]
}

/** What the server reads at a position of all that is no page's own fold, each beside a rebuild that is stopped there. */
export function looksAt(
  views: RoomViews,
  log: readonly Recorded<RoomEvent>[],
  { at, viewer, of: { tableId, player, hands: dealt } }: { at: number; viewer: Viewer; of: Subjects },
): Looked[] {
  const past = log.slice(0, at)
  const told = toldTo(NOBODY, past)
  const histories = fold(hands, toldTo(viewer, past))
  const standing = (order: LeaderboardOrder): Looked => ({
    name: `leaderboard by ${order}`,
    read: views.leaderboard({ order, limit: MOST, at }).then(({ view }) => view),
    rebuilt: () => leaderboard(fold(statistics, told), order, MOST),
  })
  return [
    {
      name: 'books',
      read: views.books(at).then(({ view }) => view),
      rebuilt: () => balance(fold(books, told)[THE_ROOM]),
    },
    standing('net'),
    standing('winRate'),
    {
      name: 'hands of a table',
      read: views.tableHands(tableId, { at, limit: MOST }, viewer).then((found) => found?.view ?? []),
      rebuilt: () => lastOf(tableId, histories),
    },
    {
      name: 'a player’s ledger',
      read: views.ledger(player, { at, limit: 10 * MOST }).then((found) => found?.view ?? []),
      rebuilt: () => linesOf(player, told),
    },
    ...dealt.map((handId) => ({
      name: `hand ${handId}`,
      read: views.hand(handId, at, viewer).then((found) => found?.view),
      rebuilt: () => histories[handId],
    })),
  ]
}

const lastOf = (tableId: TableId, histories: Views<HandHistory>) =>
  Object.values(histories)
    .filter((hand) => hand.tableId === tableId)
    .sort((a, b) => b.startedPosition - a.startedPosition)
    .slice(0, MOST)

/** Each line of a ledger, as of the event that made it. */
function linesOf(player: PlayerId, log: readonly Recorded<RoomEvent>[]): LedgerEntry[] {
  const lines: LedgerEntry[] = []
  let last: LedgerLine | undefined
  for (const event of log.filter((event) => ledger.keys(event).includes(player))) {
    const line = ledger.evolve(last, event, player)
    if (line && line !== last) lines.push(LedgerEntry.parse(line))
    last = line
  }
  return lines
}
