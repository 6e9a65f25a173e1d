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

type Facts = Omit<Mark, 'position'>

/**
 * The mark of an event, if it stands out. One event stands for each happening; the others of its workflow have none, so
 * that nothing counts twice.
 */
export function markOf(event: Recorded<RoomEvent>): Mark | undefined {
  const facts = factsOf(event)
  if (!facts) return undefined
  return { position: event.position, ...('tableId' in event.data && { tableId: event.data.tableId }), ...facts }
}

function factsOf({ type, data }: RoomEvent): Facts | undefined {
  switch (type) {
    case 'FundsDeposited':
      return { kind: 'deposit', playerId: data.playerId, amount: data.amount }
    case 'FundsWithdrawn':
      return { kind: 'withdrawal', playerId: data.playerId, amount: data.amount }
    case 'PlayerSeated':
    case 'ChipsAdded':
      return { kind: 'buy-in', playerId: data.playerId, amount: data.amount }
    case 'PlayerLeft':
      return { kind: 'cash-out', playerId: data.playerId, amount: data.stack }
    case 'SeatingRejected':
    case 'ChipsRefused':
      return { kind: 'rejection', playerId: data.playerId, amount: data.amount }
    case 'TopUpRefused':
      return { kind: 'rejection', playerId: data.playerId }
    case 'FundsReleased':
      return { kind: 'compensation', playerId: data.playerId, amount: data.amount }
    case 'HandStopped':
      return { kind: 'compensation', handId: data.handId }
    case 'TableCreated':
    case 'TableClosed':
      return { kind: 'table' }
    case 'HandStarted':
      return { kind: 'hand', handId: data.handId, number: data.number }
    case 'StreetDealt':
      return { kind: 'street', handId: data.handId, street: data.street }
    case 'ActionTaken':
      return data.allIn ? { kind: 'all-in', playerId: data.playerId, handId: data.handId, amount: data.to } : undefined
    case 'HandEnded': {
      const [best] = data.seats.toSorted((a, b) => b.change - a.change)
      const won = best && best.change > 0 ? { playerId: best.playerId as PlayerId, amount: best.change as Chips } : {}
      return { kind: 'result', handId: data.handId, ...won }
    }
    default:
      return undefined
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

/** Kinds of marks that the whole room's time line has: those that are rare enough. */
const RARE: ReadonlySet<MarkKind> = new Set<MarkKind>(['rejection', 'compensation', 'table'])
/** Milliseconds between two samples that were added at the end. */
const SAMPLE_EVERY = 30_000

/** The whole room's outline, of every so many events, with the events that follow it. */
export function extendRoomOutline(
  outline: Outline,
  events: Parameters<typeof extendOutline>[1],
  position: number,
): Outline {
  const last = events.at(-1)
  if (position <= outline.position || !last) return outline
  const { marks } = extendOutline({ ...NO_OUTLINE, position: outline.position }, events, position)
  // The very last event is always among the samples; one just before it need not be.
  const time = Date.parse(last.recordedAt)
  const kept = time - (outline.times.at(-2) ?? 0) < SAMPLE_EVERY ? -1 : outline.times.length
  return {
    positions: [...outline.positions.slice(0, kept), last.position],
    times: [...outline.times.slice(0, kept), time],
    marks: outline.marks.concat(marks.filter(({ kind }) => RARE.has(kind))),
    position,
  }
}

/** An outline as it is sent: each position and time as its distance from the one before. */
export const PackedOutline = z.object({
  positions: z.array(z.int()),
  times: z.array(z.int()),
  marks: z.array(Mark),
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
