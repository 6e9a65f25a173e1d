import type { StreamId } from '@/domain/kernel'
import { handStream, playerStream, tableStream } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'
import { type HandHistory, hands } from '@/projections/hands'
import { leaderboard } from '@/projections/leaderboard'
import { fold, type Views } from '@/projections/projection'
import { figuresOf, noneYet } from '@/projections/statistics'
import { NOBODY, toldTo, type Viewer } from '@/projections/visibility'
import type { EventStore } from './event-store'
import type { NamesOf } from './names'
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
}: HandViewsOptions): Pick<RoomViews, 'hand' | 'tableHands' | 'statistics' | 'leaderboard'> {
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

  return {
    async hand(handId, at, viewer = NOBODY) {
      const position = at ?? (await store.head())
      const view = await historyOf(handStream(handId), position, viewer)
      return view && { view, position, names: await namesOf([...playersIn([view]), view.tableId]) }
    },

    async tableHands(tableId, { before = Number.MAX_SAFE_INTEGER, at, limit }) {
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
      return { view, position, names: await namesOf(playersIn(view)) }
    },

    async statistics(playerId, at) {
      const asked = { scope: `player:${playerId}` as const, at, key: playerId }
      const { views, position } = await viewsAt(readModels.statistics, asked)
      const [registered] = await store.readFirst([playerStream(playerId)])
      if (!registered || registered.position > position) return undefined
      return { view: figuresOf(views[playerId] ?? noneYet(playerId)), position, names: await namesOf([playerId]) }
    },

    async leaderboard({ order, limit, at }) {
      const { views, position } = await viewsAt(readModels.statistics, { scope: 'leaderboard', at })
      const view = leaderboard(views, order, limit)
      return { view, position, names: await namesOf(view.map(({ playerId }) => playerId)) }
    },
  }
}
