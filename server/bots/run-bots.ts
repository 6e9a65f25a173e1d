import type { TableId } from '@/domain/kernel'
import { handStream } from '@/domain/room'
import type { Inside } from '../inside'
import { lead } from '../leadership'
import { quietFor } from '../presence'
import type { Bot } from './bot'
import type { Random } from './equity'
import { createHouse, type Paces } from './house'
import { createPlayers, type PlayersOptions } from './players'

export interface BotsOptions extends Pick<Inside, 'prisma' | 'url' | 'store' | 'tail' | 'dispatch' | 'room'> {
  bots: readonly Bot[]
  /** Tables at which they wait for people; to others they come where somebody is alone. */
  home: readonly TableId[]
  thinking?: PlayersOptions['thinking']
  paces?: Paces
  random?: Random
  log?: (line: string) => void
}

/**
 * Bots that live in the room: in one process at a time, as the worker does. Turns that are open are taken up where they
 * are, after a crash too.
 * @returns a function that stops them, and waits until nobody is about to act any more
 */
export const startBots = (options: BotsOptions): (() => Promise<void>) =>
  lead(options.url, 'rewind-poker bots', (signal) => live(options, signal), options.log)

async function live({ thinking = 'human', home, ...options }: BotsOptions, signal: AbortSignal): Promise<void> {
  const { prisma, store, tail, dispatch, room, bots } = options
  // Whichever part fails, the others end with it, and all begin anew.
  const ending = new AbortController()
  const ended = AbortSignal.any([signal, ending.signal])
  const common = { ...options, dispatch, bots, signal: ended }

  const lobby = await room.views.lobby()
  const tables = (await Promise.all(lobby.view.map(({ tableId }) => room.views.table(tableId)))).filter(
    (table) => table !== undefined,
  )
  const players = createPlayers({ ...common, thinking })
  for (const { view } of tables) {
    if (view.hand?.status === 'playing') players.watch(await store.readStream(handStream(view.hand.handId)))
  }
  const house = createHouse({
    ...common,
    views: room.views,
    home: new Set(home),
    tables,
    quietFor: () => quietFor(prisma),
  })
  const follow = tail.follow(
    lobby.position,
    (events) => {
      players.watch(events)
      house.watch(events)
    },
    { signal: ended },
  )
  try {
    await Promise.all([follow, house.run()])
  } finally {
    ending.abort()
    await players.settled()
  }
}
