import type { PlayerId, Recorded, TableId } from '@/domain/kernel'
import { type RoomEvent, tableStream } from '@/domain/room'
import type { Scope } from '../scopes'
import type { FigureOf } from './figure'
import { type Reason, type Source, summing, type Term } from './reason'

type TableEventType = 'PlayerSeated' | 'ChipsAdded' | 'HandEnded' | 'PlayerLeft'

/** The narrowest range that holds all of a type at a table: who comes and goes is rarer than top-ups, and these than hands. */
function rangeOf(table: TableId, type: TableEventType): Scope {
  switch (type) {
    case 'HandEnded':
      return `stream:${tableStream(table)}`
    case 'ChipsAdded':
      return `activity:${table}`
    default:
      return `stays:${table}`
  }
}

/** The events of some types at a table; of one player, if told. */
const sourcesOf = (table: TableId, types: readonly TableEventType[], player?: PlayerId): Source[] =>
  types.map((type) => ({
    scopes: [rangeOf(table, type), `type:${type}`, ...(player ? [`player:${player}` as Scope] : [])],
  }))

/** What a hand has come to for a player, once the table has settled it; 0 for every other event. */
export function changeOf({ type, data }: RoomEvent, player: PlayerId): number {
  return type === 'HandEnded' ? (data.seats.find(({ playerId }) => playerId === player)?.change ?? 0) : 0
}

/** Chips that came to the table, or went home from it. */
const brought = ({ type, data }: RoomEvent) => (type === 'PlayerSeated' || type === 'ChipsAdded' ? data.amount : 0)
const taken = ({ type, data }: RoomEvent) => (type === 'PlayerLeft' ? data.stack : 0)

/** A figure of a whole table: hands move no chip to it or from it. */
export function reasonOfTable({ figure, table }: FigureOf<'chipsOnTable'>): Reason {
  switch (figure) {
    case 'chipsOnTable':
      return summing(
        sourcesOf(table, ['PlayerSeated', 'ChipsAdded', 'PlayerLeft']),
        (event) => brought(event) - taken(event),
      )
    case 'allBoughtIn':
      return summing(sourcesOf(table, ['PlayerSeated', 'ChipsAdded']), brought)
    case 'allCashedOut':
      return summing(sourcesOf(table, ['PlayerLeft']), taken)
  }
}

/** The chips on some tables, all together. */
export const reasonOfTables = (tables: readonly TableId[]): Reason =>
  summing(
    (['PlayerSeated', 'ChipsAdded', 'PlayerLeft'] as const).map((type) => ({ scopes: [`type:${type}`] })),
    (event) => ('tableId' in event.data && tables.includes(event.data.tableId) ? brought(event) - taken(event) : 0),
  )

/** A figure of one player's account at a table, over every stay there or over the last. */
export function reasonOfAccount({ figure, table, player }: FigureOf<'stack'>): Reason {
  const own = (...types: TableEventType[]) => sourcesOf(table, types, player)
  const stay = (...types: TableEventType[]) => own(...types).map((source) => ({ ...source, since: seated }))
  const seated = [rangeOf(table, 'PlayerSeated'), 'type:PlayerSeated', `player:${player}`] satisfies Scope[]
  switch (figure) {
    case 'boughtIn':
      return summing(own('PlayerSeated', 'ChipsAdded'), brought)
    case 'cashedOut':
      return summing(own('PlayerLeft'), taken)
    case 'onTable':
      return summing(
        own('PlayerSeated', 'ChipsAdded', 'HandEnded', 'PlayerLeft'),
        (event) => brought(event) + changeOf(event, player) - taken(event),
      )
    case 'net':
      return summing(own('HandEnded'), (event) => changeOf(event, player))
    case 'sessionNet':
      return summing(stay('HandEnded'), (event) => changeOf(event, player))
    case 'sessionBoughtIn':
      return summing(stay('PlayerSeated', 'ChipsAdded'), brought)
    case 'sessionCashedOut':
      return summing(stay('PlayerLeft'), taken)
    case 'queued':
      return { sources: queuedInHand(table, player), whole: true, termsOf: waiting }
    case 'stack':
      return summing(
        [...stay('PlayerSeated', 'ChipsAdded', 'HandEnded', 'PlayerLeft'), ...handUnderWay(table, player)],
        (event) => inFront(event, player),
      )
  }
}

/** Chips wait for the end of a hand alone, and none do when one starts. */
const queuedInHand = (table: TableId, player: PlayerId): Source[] =>
  (['ChipsQueued', 'ChipsAdded', 'ChipsRefused'] as const).map((type) => ({
    scopes: [`stream:${tableStream(table)}`, `type:${type}`, `player:${player}`],
    since: [`stream:${tableStream(table)}`, 'type:HandStarted'],
  }))

/** What has come to wait, and what waits no more. */
function waiting(events: readonly Recorded<RoomEvent>[]): Term[] {
  const queued = new Set<string>()
  return events.flatMap((event): Term[] => {
    const { type, data } = event
    if (type === 'ChipsQueued') {
      queued.add(data.reservationId)
      return [{ event, amount: data.amount }]
    }
    if (type !== 'ChipsAdded' && type !== 'ChipsRefused') return []
    return queued.delete(data.reservationId) ? [{ event, amount: -data.amount }] : []
  })
}

/** A hand that is over is one term of a stack; of the one that is played, everything the player does or gets is. */
const handUnderWay = (table: TableId, player: PlayerId): Source[] =>
  (['BlindPosted', 'ActionTaken', 'UncalledBetReturned', 'PotAwarded', 'HandStopped'] as const).map((type) => ({
    scopes: [`table:${table}`, `type:${type}`, `player:${player}`],
    since: [`stream:${tableStream(table)}`, 'type:HandEnded'],
  }))

/** How an event changes the stack in front of a player. */
function inFront(event: Recorded<RoomEvent>, player: PlayerId): number {
  return brought(event) + changeOf(event, player) - taken(event) + handMoves(event, player)
}

/** Chips that an event of a hand brings to a player's stack, or takes from it. */
export function handMoves({ type, data }: RoomEvent, player: PlayerId): number {
  switch (type) {
    case 'BlindPosted':
    case 'ActionTaken':
      return data.playerId === player ? -data.amount : 0
    case 'UncalledBetReturned':
      return data.playerId === player ? data.amount : 0
    case 'PotAwarded':
      return data.winners.find(({ playerId }) => playerId === player)?.amount ?? 0
    case 'HandStopped':
      return data.returned.find(({ playerId }) => playerId === player)?.amount ?? 0
    default:
      return 0
  }
}
