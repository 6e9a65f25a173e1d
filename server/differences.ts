import type { HandId, PlayerId, Recorded, StreamId, TableId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { Bankroll } from '@/projections/bankroll'
import {
  type Change,
  type Difference,
  differences,
  type Sight,
  sourcesOf,
  type TableSeen,
} from '@/projections/differences'
import { listedTo } from '@/projections/lobby'
import type { Views } from '@/projections/projection'
import { reasonOf } from '@/projections/reasons/reason-of'
import { toldTo, type Viewer } from '@/projections/visibility'
import type { EventStore } from './event-store'
import type { HandNumbersOf } from './hand-numbers'
import { type HandPlayed, handPlayed } from './hand-played'
import { mentionedIn, type NamesOf } from './names'
import { readTerms } from './reasons/read-terms'
import type { Compared, ComparedScope, RoomViews } from './room'

/** So many of the events that have changed something are told, the last ones; whether there are others, too. */
const MOST_CAUSES = 3

interface DifferencesOptions {
  store: EventStore
  namesOf: NamesOf
  numbersOf: HandNumbersOf
}

type Looking = Pick<RoomViews, 'bankroll' | 'table' | 'lobby' | 'books'>

interface Between {
  from: number
  to: number
  viewer: Viewer
}

/** What has changed between two moments, as far as a viewer may know, and because of what. */
export function createDifferences({ store, namesOf, numbersOf }: DifferencesOptions) {
  return async function compare(
    views: Looking,
    scope: ComparedScope,
    { from: first, to: last, viewer }: Between,
  ): Promise<Compared | undefined> {
    const [kind, id = ''] = scope.split(':')
    const hand = kind === 'hand' ? await handPlayed(store, id as HandId) : undefined
    if (kind !== 'lobby' && !hand && !(await hasBegun(`${kind}-${id}`))) return undefined
    const [from, to] = hand ? [hand.clamp(first), hand.clamp(last)] : [first, last]
    const [before, after] = await sights(views, scope, hand, { from, to, viewer })
    const found = await Promise.all(
      differences(before, after).map(async ({ subject, changes }) => ({
        subject,
        changes: await Promise.all(changes.map((change) => caused(subject, change, { from, to, viewer }))),
      })),
    )
    const causes = found.flatMap(({ changes }) => changes.flatMap((change) => change.causes))
    const subjects = [...Object.keys(before.tables), ...Object.keys(after.tables), ...playersIn(before, after)]
    return {
      ...{ from, to },
      ...(hand && { hand: { number: hand.number, table: hand.table } }),
      differences: found,
      there: hand ? { from: from > hand.before, to: to > hand.before } : { from: isThere(before), to: isThere(after) },
      hands: await numbersOf(causes.map(({ event }) => event)),
      names: await namesOf([...mentionedIn(causes.map(({ event }) => event)), ...subjects, id]),
    }
  }

  async function hasBegun(stream: string): Promise<boolean> {
    return (await store.readFirst([stream as StreamId])).length > 0
  }

  async function caused(subject: Difference['subject'], change: Change, between: Between) {
    const causes = await causesOf(subject, change, between)
    return { ...change, causes: causes.slice(-MOST_CAUSES), more: causes.length > MOST_CAUSES }
  }

  /** The last events that have changed something, in order; one more than are told, if there are so many. */
  async function causesOf(
    subject: Difference['subject'],
    change: Change,
    { from, to, viewer }: Between,
  ): Promise<{ event: Recorded<RoomEvent>; amount: number }[]> {
    if (change.type === 'figure') {
      const { terms } = await readTerms(store, reasonOf(change.figure), {
        at: to,
        before: null,
        limit: MOST_CAUSES + 1,
      })
      const causes = terms.filter(({ event }) => event.position > from)
      if (causes.length > 0) return causes
    }
    // A hand that has given back what it took adds nothing to a stack, and is why the stack is another than in it.
    const sources =
      change.type === 'figure'
        ? reasonOf(change.figure).sources.map(({ scopes }) => scopes)
        : sourcesOf(subject, change)
    const range = { after: from, upTo: to, limit: 1, order: 'desc' as const }
    const pages = await Promise.all(sources.map((scopes) => store.readScope(scopes, range)))
    return toldTo(viewer, pages.flat())
      .sort((a, b) => a.position - b.position)
      .slice(-1)
      .map((event) => ({ event, amount: 0 }))
  }
}

const isThere = ({ bankrolls, tables, books }: Sight): boolean =>
  books !== undefined || Object.keys(bankrolls).length + Object.keys(tables).length > 0

const playersIn = (...sights: Sight[]): PlayerId[] => [
  ...new Set(
    sights.flatMap(({ bankrolls, tables }) => [
      ...(Object.keys(bankrolls) as PlayerId[]),
      ...Object.values(tables).flatMap(({ seats }) => seats.flatMap((seat) => (seat ? [seat.playerId] : []))),
    ]),
  ),
]

/** What is looked at of both moments: of a table, also the bankrolls of all who sat there at either. */
async function sights(
  views: Looking,
  scope: ComparedScope,
  hand: HandPlayed | undefined,
  { from, to, viewer }: Between,
): Promise<[Sight, Sight]> {
  const [kind, id] = scope.split(':')
  const seen = async (at: number): Promise<Sight> => {
    if (hand) return { bankrolls: {}, tables: hand.only(await tableAt(views, hand.table, at)) }
    if (kind === 'table') return { bankrolls: {}, tables: await tableAt(views, id as TableId, at) }
    if (kind === 'player') return { bankrolls: await bankrollsAt(views, [id as PlayerId], at), tables: {} }
    return { bankrolls: {}, tables: await rowsAt(views, viewer, at), books: (await views.books(at)).view }
  }
  const [before, after] = await Promise.all([seen(from), seen(to)])
  if (kind !== 'table' && !hand) return [before, after]
  const players = hand ? hand.players : playersIn(before, after)
  return [
    { ...before, bankrolls: await bankrollsAt(views, players, from) },
    { ...after, bankrolls: await bankrollsAt(views, players, to) },
  ]
}

async function tableAt(views: Looking, tableId: TableId, at: number): Promise<Views<TableSeen>> {
  const table = await views.table(tableId, at)
  return table ? { [tableId]: table.view } : {}
}

async function rowsAt(views: Looking, viewer: Viewer, at: number): Promise<Views<TableSeen>> {
  const { view } = await views.lobby(at)
  return Object.fromEntries(listedTo(viewer, view).map((row) => [row.tableId, { ...row, seats: [], hand: null }]))
}

async function bankrollsAt(views: Looking, players: PlayerId[], at: number): Promise<Views<Bankroll>> {
  const found = await Promise.all(players.map((player) => views.bankroll(player, at)))
  return Object.fromEntries(found.flatMap((each) => (each ? [[each.view.playerId, each.view]] : [])))
}
