import { randomUUID } from 'node:crypto'
import type { PlayerId, TableId } from '@/domain/kernel'
import { table as tableProjection } from '@/projections/table'
import type { TableView } from '@/projections/table-view'
import { NOBODY, toldTo } from '@/projections/visibility'
import { deterministicId } from '../deterministic-id'
import type { Dispatch, Dispatched } from '../dispatch'
import type { AsOf, RoomViews } from '../room'
import { isStoreUnavailable } from '../store-unavailable'
import type { StoredEvent } from '../stored-events'
import { Waker } from '../waker'
import type { Bot } from './bot'
import type { Random } from './equity'
import { comeOrGo, type Errand, playAt, restAt, wander } from './house-rules'

/** How fast a house lives, in milliseconds. */
export interface Paces {
  /** Between two looks at the room. */
  look: number
  /** After so long without anybody connected, the bots rest. */
  restAfter: number
  /** Between two who come to a table or leave it: at least, and at most. */
  move: readonly [number, number]
  /** How long it is the same company at a table, on the average. */
  change: number
}

export const PACES: Paces = { look: 1_000, restAfter: 60_000, move: [2_000, 8_000], change: 4 * 60_000 }

export interface HouseOptions {
  dispatch: Dispatch
  views: Pick<RoomViews, 'bankroll'>
  bots: readonly Bot[]
  /** Tables at which bots wait for people. */
  home: ReadonlySet<TableId>
  /** The tables there are, each as of a position. */
  tables: readonly Pick<AsOf<TableView>, 'view' | 'position'>[]
  /** How long nobody has been connected, in milliseconds. */
  quietFor(): Promise<number>
  signal: AbortSignal
  paces?: Paces
  random?: Random
  log?: (line: string) => void
}

/** Those who look after the bots' seats and chips. */
export interface House {
  /** Takes in what has happened, in the order of the log. */
  watch(events: readonly StoredEvent[]): void
  /** Until the signal. */
  run(): Promise<void>
}

/** What was asked for and does not show within this time has come to nothing. */
const GIVEN_UP_AFTER_MS = 30_000
/** In big blinds of the table that the chips are for. */
const DEPOSIT = 500

/**
 * Keeps company to people: bots come to the tables, bring chips, leave and come again, by the commands that everybody
 * has. They rest while nobody is connected, and then nothing is written.
 */
export function createHouse({
  dispatch,
  views,
  bots,
  home,
  quietFor,
  signal,
  paces = PACES,
  random = Math.random,
  log = () => undefined,
  ...options
}: HouseOptions): House {
  const byId = new Map(bots.map((bot) => [bot.playerId, bot]))
  const ids: ReadonlySet<PlayerId> = new Set(byId.keys())
  const tables = new Map<string, Pick<AsOf<TableView>, 'view' | 'position'>>(
    options.tables.map((table) => [table.view.tableId, table]),
  )
  /** Bots that wait for something to come of what they asked for at a table, and until when. */
  const waiting = new Map<string, number>()
  /** When somebody may next come to a table or leave it. */
  const nextMove = new Map<TableId, number>()
  const woken = new Waker()
  const key = ({ playerId, tableId }: { playerId: PlayerId; tableId: TableId }) => `${playerId} ${tableId}`

  function watch(events: readonly StoredEvent[]): void {
    for (const event of toldTo(NOBODY, events)) {
      for (const tableId of tableProjection.keys(event)) {
        const before = tables.get(tableId)
        if (before && event.position <= before.position) continue
        const view = tableProjection.evolve(before?.view, event, tableId)
        if (view?.status === 'open') tables.set(tableId, { view, position: event.position })
        else tables.delete(tableId)
      }
      const { data } = event
      if ('playerId' in data && 'tableId' in data && event.streamId.startsWith('table-')) waiting.delete(key(data))
      if (event.type === 'HandEnded') woken.wake()
    }
  }

  function errands(isAwake: boolean): Errand[] {
    const open = [...tables.values()].map(({ view }) => view)
    if (!isAwake) return open.flatMap((view) => restAt(view, ids))
    return open.flatMap((view) => [...playAt(view, ids, random), ...moves(view, open)])
  }

  /** At most one, and not before its time. */
  function moves(view: TableView, open: readonly TableView[]): Errand[] {
    const { tableId } = view
    const now = Date.now()
    const due = nextMove.get(tableId)
    if (due !== undefined && now < due) return []
    const [least, most] = paces.move
    nextMove.set(tableId, now + least + (most - least) * random())
    const move =
      comeOrGo(view, { bots: ids, isHome: home.has(tableId), tables: open, now }, random) ??
      (random() < (least + most) / 2 / paces.change ? wander(view, ids, random) : undefined)
    return move ? [move] : []
  }

  /** Whatever befalls one bot is no concern of the others. */
  async function run(errand: Errand): Promise<void> {
    if ((waiting.get(key(errand)) ?? 0) > Date.now()) return
    waiting.set(key(errand), Date.now() + GIVEN_UP_AFTER_MS)
    try {
      if ('amount' in errand) await provide(errand.playerId, errand.amount, tables.get(errand.tableId)?.view)
      const { type, ...data } = errand
      const reservation = 'amount' in errand && { reservationId: randomUUID() }
      tell(errand, await send(errand.playerId, type, { ...data, ...reservation }))
    } catch (error) {
      waiting.delete(key(errand))
      if (!isStoreUnavailable(error)) log(`${byId.get(errand.playerId)?.displayName}: ${String(error)}`)
    }
  }

  /** A seat may have been taken meanwhile, or a table closed: then another is found. */
  function tell(errand: Errand, sent: Dispatched): void {
    if (sent.type === 'accepted' && sent.events.length > 0) return
    waiting.delete(key(errand))
    if (sent.type !== 'accepted' && sent.type !== 'rejected') log(`${errand.type}: ${JSON.stringify(sent)}`)
  }

  /** Sees to it that there are enough chips; more come from outside, as everybody's. */
  async function provide(playerId: PlayerId, amount: number, view: TableView | undefined): Promise<void> {
    const available = (await views.bankroll(playerId))?.view.available ?? 0
    if (available >= amount) return
    await send(playerId, 'DepositFunds', { playerId, amount: Math.max(amount, DEPOSIT * (view?.bigBlind ?? 1)) })
  }

  const send = (
    playerId: PlayerId,
    type: Errand['type'] | 'DepositFunds' | 'RegisterPlayer',
    data: object,
    id: string = randomUUID(),
  ) => dispatch({ type, data }, { sender: { type: 'player', playerId }, commandId: id })

  /** Whoever is not known in this room yet introduces themselves. */
  async function register({ playerId, displayName }: Bot): Promise<void> {
    if (await views.bankroll(playerId)) return
    await send(playerId, 'RegisterPlayer', { playerId, displayName }, deterministicId('bot', playerId))
  }

  return {
    watch,
    async run() {
      signal.addEventListener('abort', () => woken.wake())
      for (const bot of bots) await register(bot)
      while (!signal.aborted) {
        const quiet = await quietFor().catch(() => undefined)
        if (quiet !== undefined && !signal.aborted) await Promise.all(errands(quiet < paces.restAfter).map(run))
        if (!signal.aborted) await woken.sleep(paces.look)
      }
    },
  }
}
