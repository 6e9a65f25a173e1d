import type { PlayerId, StreamId } from '@/domain/kernel'
import { handStream, playerStream, tableStream } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'
import { type HandHistory, hands } from '@/projections/hands'
import { leaderboard } from '@/projections/leaderboard'
import { fold, type Views } from '@/projections/projection'
import { tableBefore } from '@/projections/replayed-table'
import { noneYet } from '@/projections/statistics'
import { NOBODY, toldTo, type Viewer } from '@/projections/visibility'
import type { EventStore } from './event-store'
import { mentionedIn, type NamesOf } from './names'
import { projectionTable } from './projection-table'
import { readModels } from './read-models'
import type { RoomViews } from './room'
import type { ViewsAt } from './views-at'

interface HandViewsOptions extends ViewsAt {
  prisma: PrismaClient
  store: EventStore
  namesOf: NamesOf
}

const playersIn = (histories: HandHistory[]) =>
  histories.flatMap(({ players }) => players.map(({ playerId }) => playerId))

/** What has become of hands and of those who played them. */
export function createHandViews({
  prisma,
  store,
  namesOf,
  viewsAt,
  foldScope,
}: HandViewsOptions): Pick<RoomViews, 'hand' | 'replay' | 'tableHands' | 'statistics' | 'leaderboard'> {
  const rows = projectionTable(prisma, readModels.hands)

  /** A hand's stream is short, so it is folded anew: for its reader, and as of any moment. */
  async function historyOf(streamId: StreamId, upTo: number, viewer: Viewer): Promise<HandHistory | undefined> {
    const events = await store.readStream(streamId)
    const told = toldTo(
      viewer,
      events.filter(({ position }) => position <= upTo),
    )
    return Object.values(fold(hands, told))[0]
  }

  /** The hands with a player's own cards in them, where they were dealt in. */
  async function withCardsOf(playerId: PlayerId | null, histories: HandHistory[]): Promise<HandHistory[]> {
    const isOwn = (player: HandHistory['players'][number]) => player.playerId === playerId
    const own = histories.filter(({ players }) => players.some(isOwn))
    if (playerId === null || own.length === 0) return histories
    const dealt = fold(hands, toldTo({ playerId }, await store.readFirst(own.map(({ handId }) => handStream(handId)))))
    return histories.map((history) => {
      const cards = dealt[history.handId]?.players.find(isOwn)?.cards
      return cards
        ? { ...history, players: history.players.map((each) => (isOwn(each) ? { ...each, cards } : each)) }
        : history
    })
  }

  return {
    async hand(handId, at, viewer = NOBODY) {
      const position = at ?? (await store.head())
      const view = await historyOf(handStream(handId), position, viewer)
      return view && { view, position, names: await namesOf([...playersIn([view]), view.tableId]) }
    },

    async replay(handId, viewer) {
      const position = await store.head()
      const own = toldTo(viewer, await store.readStream(handStream(handId))).filter((e) => e.position <= position)
      const [dealt] = own
      if (dealt?.type !== 'HandDealt') return undefined
      const { tableId } = dealt.data
      const [[opened], [started]] = await Promise.all([
        store.readFirst([tableStream(tableId)]),
        store.readScope([`table:${tableId}`, 'type:HandStarted'], { before: dealt.position, limit: 1, order: 'desc' }),
      ])
      if (opened?.type !== 'TableCreated' || started?.type !== 'HandStarted') return undefined
      const start = tableBefore(opened, started)
      const events = toldTo(viewer, [started]).concat(own)
      return start && { start, events, position, names: await namesOf(mentionedIn(events)) }
    },

    async tableHands(tableId, { before = Number.MAX_SAFE_INTEGER, at, limit }, viewer = NOBODY) {
      const position = at ?? (await store.head())
      const [opened] = await store.readFirst([tableStream(tableId)])
      if (!opened || opened.position > position) return undefined

      const below = Math.min(before, position + 1)
      const stored = await rows.latest({ owner: 'tableId', id: tableId, by: 'startedPosition', below, limit })
      const kept: Views<HandHistory> = Object.fromEntries(stored.views.map((view) => [view.handId, view]))
      const tail = { after: stored.position, upTo: position, views: kept }
      const known = tail.after < position ? await foldScope(hands, `table:${tableId}`, tail) : kept
      const view = await Promise.all(
        Object.values(known)
          .filter(({ startedPosition }) => startedPosition < below)
          .sort((a, b) => b.startedPosition - a.startedPosition)
          .slice(0, limit)
          // Whatever happened in a hand after the moment asked for is not known yet.
          .map(async (hand) =>
            hand.lastPosition <= position
              ? hand
              : ((await historyOf(handStream(hand.handId), position, NOBODY)) ?? hand),
          ),
      )
      return { view: await withCardsOf(viewer.playerId, view), position, names: await namesOf(playersIn(view)) }
    },

    async statistics(playerId, at) {
      const asked = { scope: `player:${playerId}` as const, at, key: playerId }
      const { views, position } = await viewsAt(readModels.statistics, asked)
      const [registered] = await store.readFirst([playerStream(playerId)])
      if (!registered || registered.position > position) return undefined
      return { view: views[playerId] ?? noneYet(playerId), position, names: await namesOf([playerId]) }
    },

    async leaderboard({ order, limit, at }) {
      const { views, position } = await viewsAt(readModels.statistics, { scope: 'leaderboard', at })
      const view = leaderboard(views, order, limit)
      return { view, position, names: await namesOf(view.map(({ playerId }) => playerId)) }
    },
  }
}
