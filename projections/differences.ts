import type { HandId, PlayerId, TableId } from '@/domain/kernel'
import { playerStream, tableStream } from '@/domain/room'
import type { Bankroll } from './bankroll'
import type { Books } from './books'
import { potOf } from './pot-of'
import type { Views } from './projection'
import type { CommonFigure } from './reasons/figure'
import type { Term } from './reasons/reason'
import type { Scope } from './scopes'

/** What is looked at of a table: all of this in its own view; in the lobby's row of it, no seats and no hand. */
export interface TableSeen {
  status: 'open' | 'closed'
  chipsOnTable: number
  seats: readonly ({ playerId: PlayerId; stack: number; sittingOut: boolean; hand: { bet: number } | null } | null)[]
  hand: {
    handId: HandId
    number: number
    street: string
    pots: readonly { amount: number }[]
    awards: readonly { amount: number }[]
  } | null
}

/** What is looked at of one moment. What was not there yet, or is not looked at, has no view. */
export interface Sight {
  bankrolls: Views<Bankroll>
  tables: Views<TableSeen>
  books?: Books | undefined
}

/** Something that is not the same at two moments; null where it was not there. */
export type Change =
  /** In chips. Why it is what it is, its terms tell. */
  | { type: 'figure'; figure: CommonFigure; from: number | null; to: number | null }
  /** Whether the player has come to the room. */
  | { type: 'player'; fact: 'joined'; from: boolean; to: boolean }
  /** Of a table: what its last hand was numbered, how far that had come, or whether it is open. */
  | { type: 'table'; fact: 'hand' | 'street' | 'status'; from: string | number | null; to: string | number | null }
  /** Of a player at a table: the seat, from 0; or whether they are dealt in no more. */
  | { type: 'seat'; player: PlayerId; fact: 'seat'; from: number | null; to: number | null }
  | { type: 'seat'; player: PlayerId; fact: 'sittingOut'; from: boolean; to: boolean }

/** All that has changed about one player, one table, or the whole room's books. */
export interface Difference {
  subject: { type: 'player'; player: PlayerId } | { type: 'table'; table: TableId } | { type: 'books' }
  changes: Change[]
}

/** What is different after, of all that was looked at before or after; whatever has not changed is left out. */
export function differences(before: Sight, after: Sight): Difference[] {
  const found: Difference[] = [
    ...keysOf<TableId>(before.tables, after.tables).map((table): Difference => {
      const [was, is] = [before.tables[table], after.tables[table]]
      return { subject: { type: 'table', table }, changes: tableChanges(table, was, is) }
    }),
    ...keysOf<PlayerId>(before.bankrolls, after.bankrolls).map((player): Difference => {
      const [was, is] = [before.bankrolls[player], after.bankrolls[player]]
      const figures = (['available', 'reserved', 'inPlay', 'total'] as const).map(
        (figure): Change => ({
          type: 'figure',
          figure: { figure, player },
          from: was?.[figure] ?? null,
          to: is?.[figure] ?? null,
        }),
      )
      const joined = { type: 'player', fact: 'joined', from: was !== undefined, to: is !== undefined } as const
      return { subject: { type: 'player', player }, changes: [joined, ...figures] }
    }),
    { subject: { type: 'books' }, changes: booksChanges(before.books, after.books) },
  ]
  return found
    .map(({ subject, changes }) => ({ subject, changes: changes.filter(hasChanged) }))
    .filter(({ changes }) => changes.length > 0)
}

/** Where there was nothing yet, there were no chips either. */
const hasChanged = (change: Change): boolean =>
  change.type === 'figure' ? (change.from ?? 0) !== (change.to ?? 0) : change.from !== change.to

const keysOf = <Key extends string>(...views: Views<unknown>[]): Key[] => [
  ...new Set(views.flatMap((each) => Object.keys(each) as Key[])),
]

function tableChanges(table: TableId, was: TableSeen | undefined, is: TableSeen | undefined): Change[] {
  const chips = { figure: 'chipsOnTable', table } as const
  const isSameHand = was?.hand?.handId === is?.hand?.handId
  return [
    { type: 'table', fact: 'status', from: was?.status ?? null, to: is?.status ?? null },
    { type: 'figure', figure: chips, from: was?.chipsOnTable ?? null, to: is?.chipsOnTable ?? null },
    { type: 'table', fact: 'hand', from: was?.hand?.number ?? null, to: is?.hand?.number ?? null },
    ...(isSameHand
      ? [{ type: 'table', fact: 'street', from: was?.hand?.street ?? null, to: is?.hand?.street ?? null } as const]
      : []),
    ...(is?.hand
      ? [
          {
            ...({ type: 'figure', figure: { figure: 'pot', hand: is.hand.handId } } as const),
            ...{ from: isSameHand ? potOn(was) : null, to: potOn(is) },
          },
        ]
      : []),
    ...playersAt(was, is).flatMap((player) => seatChanges(table, player, seatOf(was, player), seatOf(is, player))),
  ]
}

/** Where nothing is played for yet, there is no pot. */
const potOn = (view: TableSeen | undefined): number | null => (view?.hand && potOf(view.hand, view.seats)) || null

const playersAt = (...views: (TableSeen | undefined)[]): PlayerId[] => [
  ...new Set(views.flatMap((view) => view?.seats.flatMap((seat) => (seat ? [seat.playerId] : [])) ?? [])),
]

function seatOf(view: TableSeen | undefined, player: PlayerId) {
  const number = view?.seats.findIndex((seat) => seat?.playerId === player) ?? -1
  const seat = view?.seats[number]
  return seat ? { number, seat } : undefined
}

type Seated = ReturnType<typeof seatOf>

function seatChanges(table: TableId, player: PlayerId, was: Seated, is: Seated): Change[] {
  const stack = { figure: 'stack', table, player } as const
  return [
    { type: 'seat', player, fact: 'seat', from: was?.number ?? null, to: is?.number ?? null },
    { type: 'figure', figure: stack, from: was?.seat.stack ?? null, to: is?.seat.stack ?? null },
    ...(was && is
      ? [{ type: 'seat', player, fact: 'sittingOut', from: was.seat.sittingOut, to: is.seat.sittingOut } as const]
      : []),
  ]
}

/** Where the hand's end is found that was being played at a table at the earlier moment. */
export const handEndsAt = (table: TableId): Scope[] => [`stream:${tableStream(table)}`, 'type:HandEnded']

/**
 * What has changed a stack between two moments. A hand that is over is one term of a stack, all that it came to; of one that was
 * being played at the earlier moment some had left the stack by then, which is no part of the difference.
 * @param ended the first hand's end after the earlier moment
 */
export function causesOfStack(terms: readonly Term[], difference: number, ended: Term['event'] | undefined): Term[] {
  const missing = difference - terms.reduce((sum, { amount }) => sum + amount, 0)
  // Another stay than before has other terms altogether.
  const isOther = terms.some(({ event }) => event.type === 'PlayerSeated')
  if (missing === 0 || !ended || isOther) return [...terms]
  const others = terms.filter(({ event }) => event.position !== ended.position)
  const came = terms.find(({ event }) => event.position === ended.position)?.amount ?? 0
  return [...others, { event: ended, amount: came + missing }]
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => a.event.position - b.event.position)
}

const OF_BOOKS = [
  ['deposits', 'deposits'],
  ['withdrawals', 'withdrawals'],
  ['available', 'allAvailable'],
  ['reserved', 'allReserved'],
  ['onTables', 'onTables'],
  ['inFlight', 'inFlight'],
] as const

const booksChanges = (was: Books | undefined, is: Books | undefined): Change[] =>
  OF_BOOKS.map(([of, figure]) => ({
    type: 'figure',
    figure: { figure },
    from: was?.[of] ?? null,
    to: is?.[of] ?? null,
  }))

/** Where the events are that have changed what is no figure: the last one in any of these has brought it about. */
export function sourcesOf(subject: Difference['subject'], change: Exclude<Change, { type: 'figure' }>): Scope[][] {
  if (subject.type === 'player')
    return change.type === 'player' ? [[`stream:${playerStream(subject.player)}`, 'type:PlayerRegistered']] : []
  if (subject.type !== 'table' || change.type === 'player') return []
  const { table } = subject
  const own = `stream:${tableStream(table)}` as const
  if (change.type === 'seat') {
    const types = change.fact === 'seat' ? ['PlayerSeated', 'PlayerLeft'] : ['PlayerSatOut', 'PlayerSatIn']
    return types.map((type) => [own, `type:${type}`, `player:${change.player}`])
  }
  switch (change.fact) {
    case 'hand':
      return [[own, 'type:HandStarted']]
    case 'street':
      return [[`table:${table}`, 'type:StreetDealt']]
    case 'status':
      return [
        [own, 'type:TableCreated'],
        [own, 'type:TableClosed'],
      ]
  }
}
