import { z } from 'zod'
import { Street } from '@/domain/hand/events'
import { Chips, HandId, type PlayerId, type Recorded, TableId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'

/** What people look for along a time line, from the most to the least telling. */
export const MarkKind = z.enum([
  'rejection',
  'compensation',
  'all-in',
  'cash-out',
  'buy-in',
  'withdrawal',
  'deposit',
  'table',
  'hand',
  'street',
  'result',
])
export type MarkKind = z.infer<typeof MarkKind>

/** An event that stands out on a time line. */
export const Mark = z.object({
  kind: MarkKind,
  position: z.int().min(1),
  playerId: z.string().optional(),
  tableId: TableId.optional(),
  handId: HandId.optional(),
  /** Chips that moved; of a result, what its biggest winner won. */
  amount: Chips.optional(),
  /** A hand's number at its table. */
  number: z.int().optional(),
  street: Street.optional(),
})
export type Mark = z.infer<typeof Mark>

/**
 * What events of a type are marked as. One event stands for each happening; the others of its workflow have none, so that
 * nothing counts twice. An action is marked where it is all-in.
 */
const KIND_OF: ReadonlyMap<RoomEvent['type'], MarkKind> = new Map<RoomEvent['type'], MarkKind>([
  ['FundsDeposited', 'deposit'],
  ['FundsWithdrawn', 'withdrawal'],
  ['PlayerSeated', 'buy-in'],
  ['ChipsAdded', 'buy-in'],
  ['PlayerLeft', 'cash-out'],
  ['SeatingRejected', 'rejection'],
  ['ChipsRefused', 'rejection'],
  ['TopUpRefused', 'rejection'],
  ['FundsReleased', 'compensation'],
  ['HandStopped', 'compensation'],
  ['TableCreated', 'table'],
  ['TableClosed', 'table'],
  ['HandStarted', 'hand'],
  ['StreetDealt', 'street'],
  ['ActionTaken', 'all-in'],
  ['HandEnded', 'result'],
])

/** The types of events that are marked as one of these kinds. */
export const typesMarked = (kinds: ReadonlySet<MarkKind>): RoomEvent['type'][] =>
  [...KIND_OF].flatMap(([type, kind]) => (kinds.has(kind) ? [type] : []))

/** The mark of an event, if it stands out. */
export function markOf(event: Recorded<RoomEvent>): Mark | undefined {
  const kind = KIND_OF.get(event.type)
  if (!kind || (event.type === 'ActionTaken' && !event.data.allIn)) return undefined
  const { position } = event
  return { kind, position, ...('tableId' in event.data && { tableId: event.data.tableId }), ...factsOf(event) }
}

function factsOf({ type, data }: RoomEvent): Omit<Mark, 'position' | 'kind'> {
  switch (type) {
    case 'FundsDeposited':
    case 'FundsWithdrawn':
    case 'FundsReleased':
    case 'PlayerSeated':
    case 'ChipsAdded':
    case 'SeatingRejected':
    case 'ChipsRefused':
      return { playerId: data.playerId, amount: data.amount }
    case 'PlayerLeft':
      return { playerId: data.playerId, amount: data.stack }
    case 'TopUpRefused':
      return { playerId: data.playerId }
    case 'HandStopped':
      return { handId: data.handId }
    case 'HandStarted':
      return { handId: data.handId, number: data.number }
    case 'StreetDealt':
      return { handId: data.handId, street: data.street }
    case 'ActionTaken':
      return { playerId: data.playerId, handId: data.handId, amount: data.to }
    case 'HandEnded': {
      const [best] = data.seats.toSorted((a, b) => b.change - a.change)
      const won = best && best.change > 0 ? { playerId: best.playerId as PlayerId, amount: best.change as Chips } : {}
      return { handId: data.handId, ...won }
    }
    default:
      return {}
  }
}

/**
 * A scope's time line without its events: what a track, its marks and its jumps are made of, however long the scope's
 * history is.
 */
export interface Outline {
  /** Of each event, in order. */
  positions: number[]
  /** When each was recorded, in milliseconds since 1970. */
  times: number[]
  marks: Mark[]
  /** All marks are told from this position on, since there are more than the whole room's line has; without it, all are. */
  marksFrom?: number
  /** Everything up to here is in. */
  position: number
}

export const NO_OUTLINE: Outline = { positions: [], times: [], marks: [], position: 0 }

/** The outline with the events that follow it; those that it knows already are passed over. */
export function extendOutline(
  outline: Outline,
  events: readonly (Recorded<RoomEvent> | { type: 'Redacted'; position: number; recordedAt: string })[],
  position: number,
): Outline {
  const news = events.filter((event) => event.position > outline.position)
  if (news.length === 0) return position > outline.position ? { ...outline, position } : outline
  return {
    positions: outline.positions.concat(news.map((event) => event.position)),
    times: outline.times.concat(news.map(({ recordedAt }) => Date.parse(recordedAt))),
    marks: outline.marks.concat(news.flatMap((event) => (event.type === 'Redacted' ? [] : (markOf(event) ?? [])))),
    position: Math.max(position, outline.position),
  }
}

/** An outline as it is sent: each position and time as its distance from the one before. */
export const PackedOutline = z.object({
  positions: z.array(z.int()),
  times: z.array(z.int()),
  marks: z.array(Mark),
  marksFrom: z.int().min(1).exactOptional(),
  position: z.int().min(0),
})
export type PackedOutline = z.infer<typeof PackedOutline>

const distances = (numbers: readonly number[]) => numbers.map((number, n) => number - (numbers[n - 1] ?? 0))

function sums(distances: readonly number[]): number[] {
  let sum = 0
  return distances.map((distance) => {
    sum += distance
    return sum
  })
}

export const packOutline = ({ positions, times, ...others }: Outline): PackedOutline => ({
  positions: distances(positions),
  times: distances(times),
  ...others,
})

export const unpackOutline = ({ positions, times, ...others }: PackedOutline): Outline => ({
  positions: sums(positions),
  times: sums(times),
  ...others,
})
