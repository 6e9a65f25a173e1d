import { setTimeout as sleep } from 'node:timers/promises'
import { ReservationId, type StreamId } from '@/domain/kernel'
import type { RoomCommand } from '@/domain/room'
import { deterministicId } from '../deterministic-id'
import type { Inside } from '../inside'
import { CAST, TABLES } from './cast'
import { playQuickly } from './play-quickly'
import { seededRandom } from './random'

const SEED = 20_261_123
const SETTLED_WITHIN_MS = 20_000
const LAST_SCENE = 'Femi waits for a duel'
/** To tell of, and the longest to wait for them. */
const HANDS = 60
const PLAYING_MS = 6_000

type Player = (typeof CAST)[keyof typeof CAST]
/** A command before it is parsed: its ids and amounts carry no brand yet. */
type RoomCommandGiven = { type: RoomCommand['type']; data: object }
type DemoTable = (typeof TABLES)[keyof typeof TABLES]

export interface DemoOptions extends Pick<Inside, 'dispatch' | 'store' | 'tail' | 'room'> {
  /** Whether the cast plays hands; else they only come and go. */
  hasBots: boolean
  log: (line: string) => void
}

export interface Demo {
  /** Whether the log is empty, or a telling of this story was cut short. */
  isDue(): Promise<boolean>
  /** To be told while no process runs: who comes, which tables open, and two who reach for one seat at the same time. */
  beforeTheDoorsOpen(): Promise<void>
  /** To be told while the processes run, since they carry the chips to the tables and back. */
  evening(): Promise<void>
}

/**
 * A first evening, made by real commands. Every id comes from its place in the story, so telling a part of it again
 * does nothing.
 */
export function createDemo({ hasBots, log, ...inside }: DemoOptions): Demo {
  const { dispatch, store, room } = inside
  const random = seededRandom(SEED)
  const { ada, bruno, chiyo, dmitri, elif, femi, greta } = CAST
  const { harbour, lantern, penthouse, duel, attic } = TABLES

  /** A round number of chips between two bounds. */
  const between = (low: number, high: number, step: number) => Math.round((low + random() * (high - low)) / step) * step

  async function send(scene: string, player: Player | undefined, command: RoomCommandGiven): Promise<void> {
    const sent = await dispatch(command, {
      sender: player ? { type: 'player', playerId: player.playerId } : { type: 'system' },
      commandId: deterministicId('demo', scene),
    })
    if (sent.type !== 'accepted') throw new Error(`${command.type} (${scene}): ${JSON.stringify(sent)}`)
  }

  const move = (
    scene: string,
    type: 'DepositFunds' | 'WithdrawFunds',
    { playerId, ...player }: Player,
    amount: number,
  ) => send(scene, { playerId, ...player }, { type, data: { playerId, amount } })

  const reservation = (scene: string) => ReservationId.parse(deterministicId('demo reservation', scene))

  /** Asks for a seat, and leaves it to the processes. */
  const ask = (scene: string, player: Player, { tableId }: DemoTable, seat: number, amount: number) =>
    send(scene, player, {
      type: 'ReserveFunds',
      data: { playerId: player.playerId, reservationId: reservation(scene), tableId, seat, amount },
    })

  /** Waits until a buy-in or top-up has come to its end. */
  async function settled(scene: string, { playerId }: Player): Promise<'seated' | 'turned away'> {
    const streamId: StreamId = `buy-in-${playerId}.${reservation(scene)}`
    const deadline = Date.now() + SETTLED_WITHIN_MS
    while (Date.now() < deadline) {
      const last = (await store.readStream(streamId)).at(-1)?.type
      if (last === 'BuyInCompleted') return 'seated'
      if (last === 'BuyInCompensated') return 'turned away'
      await sleep(5)
    }
    throw new Error(`${scene} has not come to an end`)
  }

  /** Waits until there are hands to tell of; on a slow machine, a few will do. */
  async function untilPlayed({ tableId }: DemoTable): Promise<void> {
    const deadline = Date.now() + PLAYING_MS
    const played = async () => (await room.views.table(tableId))?.view.hand?.number ?? 0
    while ((await played()) < HANDS && Date.now() < deadline) await sleep(50)
  }

  async function untilEmpty({ name, tableId }: DemoTable): Promise<void> {
    const deadline = Date.now() + SETTLED_WITHIN_MS
    while ((await room.views.table(tableId))?.view.seats.some((seat) => seat !== null)) {
      if (Date.now() > deadline) throw new Error(`${name} has not emptied`)
      await sleep(5)
    }
  }

  async function sit(scene: string, player: Player, table: DemoTable, seat: number, bigBlinds: number): Promise<void> {
    await ask(scene, player, table, seat, bigBlinds * table.bigBlind)
    await settled(scene, player)
  }

  /** Takes a seat for later: nobody is dealt in before there are people to play with. */
  async function hold(scene: string, player: Player, table: DemoTable, seat: number, bigBlinds: number): Promise<void> {
    await sit(scene, player, table, seat, bigBlinds)
    await atTable(`${scene}, and waits`, 'SitOut', player, table)
  }

  async function topUp(scene: string, player: Player, { tableId }: DemoTable, amount: number): Promise<void> {
    const { playerId } = player
    await send(scene, player, { type: 'TopUp', data: { playerId, reservationId: reservation(scene), tableId, amount } })
    await settled(scene, player)
  }

  const atTable = (scene: string, type: 'SitOut' | 'SitIn' | 'LeaveTable', player: Player, { tableId }: DemoTable) =>
    send(scene, player, { type, data: { playerId: player.playerId, tableId } })

  const open = (player: Player, table: DemoTable) =>
    send(`${table.name} opens`, player, { type: 'CreateTable', data: { playerId: player.playerId, ...table } })

  /** Whether a scene was told before, whatever it asked for. */
  const known = async (scene: string) => {
    const id = deterministicId('demo', scene)
    return (await store.answerTo({ id, type: scene, data: {} }, 'system')) !== undefined
  }

  return {
    isDue: async () =>
      (await store.head()) === 0 || ((await known(`${ada.displayName} comes in`)) && !(await known(LAST_SCENE))),

    async beforeTheDoorsOpen() {
      for (const player of Object.values(CAST)) {
        const { playerId, displayName, deposit } = player
        await send(`${displayName} comes in`, player, { type: 'RegisterPlayer', data: { playerId, displayName } })
        await move(`${displayName} brings chips`, 'DepositFunds', player, deposit)
      }
      await open(ada, harbour)
      await open(chiyo, lantern)
      await open(bruno, penthouse)
      await open(femi, duel)
      await open(greta, attic)
      // Nobody is seated yet, so both are promised the same chair: one will have it, the other every chip back.
      await ask('Elif reaches for a seat', elif, harbour, 3, 60 * harbour.bigBlind)
      await ask('Dmitri reaches for the same', dmitri, harbour, 3, 80 * harbour.bigBlind)
    },

    async evening() {
      const stop = hasBots ? playQuickly(inside, log) : async () => undefined
      await story().finally(stop)
    },
  }

  async function story(): Promise<void> {
    const elifs = await settled('Elif reaches for a seat', elif)
    await settled('Dmitri reaches for the same', dmitri)
    await atTable('They laugh about it', 'SitOut', elifs === 'seated' ? elif : dmitri, harbour)
    const company = hasBots ? [greta, ada, bruno, chiyo, femi] : [greta]
    for (const [seat, player] of company.entries())
      await sit(`${player.displayName} tries the attic`, player, attic, seat, 50)
    if (hasBots) await untilPlayed(attic)
    for (const player of company) await atTable(`${player.displayName} leaves the attic`, 'LeaveTable', player, attic)
    await hold('Ada sits down', ada, harbour, 0, 100)
    await hold('Bruno sits down', bruno, harbour, 2, 80)
    await sit('Chiyo waits for a duel', chiyo, duel, 0, 120)
    await hold('Femi sits down', femi, lantern, 4, 150)
    await topUp('Bruno wants more', bruno, harbour, between(100, 400, 50))
    await move('Chiyo takes some home', 'WithdrawFunds', chiyo, between(500, 2_000, 100))
    await hold('Greta sits down', greta, lantern, 7, 100)
    await atTable('Chiyo gives up waiting', 'LeaveTable', chiyo, duel)
    await hold('Chiyo goes upstairs', chiyo, penthouse, 5, 60)
    await move('Dmitri brings more', 'DepositFunds', dmitri, between(1_000, 3_000, 250))
    await hold('Dmitri sits down at last', dmitri, lantern, 1, 120)
    await topUp('Femi wants more', femi, lantern, between(20, 80, 10))
    await untilEmpty(attic)
    await send('The attic closes', undefined, { type: 'CloseTable', data: { tableId: attic.tableId } })
    await move('Greta takes some home', 'WithdrawFunds', greta, between(200, 900, 100))
    await sit(LAST_SCENE, femi, duel, 1, 100)
  }
}
