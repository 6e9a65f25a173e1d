import { z } from 'zod'
import type { Card } from '@/domain/cards'
import { type Deal, Forced } from '@/domain/deal'
import { type Chips, chips } from '@/domain/kernel'
import { type Fault, type HandFields, lineOfField } from './document'
import { parseCards } from './notation'
import { faultOfMore, isKnown, type ToldCards } from './told-cards'

/** What surrounds a hand in a file. Players in the file's order, seats from 0, amounts as in the hand. */
export interface Setting {
  /** An id that the file gives the hand, if any. */
  handId: string | null
  /** Counted at the table, from 1. */
  number: number
  tableName: string | null
  seatCount: number
  /** Null: it is what was posted. */
  smallBlind: Chips | null
  /** ISO 8601, UTC. */
  startedAt: string
  /** By player; null for one whose name is not told. */
  names: readonly (string | null)[]
  /** By player. */
  seats: readonly number[]
  button: number
  /** The forced bets that were due, where the file names each; else they follow from antes and blinds. */
  posts: Deal['posts'] | null
  /** Seat of whoever's cards these were to see, if the file says. */
  hero: number | null
  /** The whole second board, where it was run twice; else empty. */
  secondBoard: readonly Card[]
  /** How the board would have ended, and the seat of whoever wanted to see it. */
  rabbit: { seat: number; cards: readonly Card[] } | null
}

export const MOST_PLAYERS = 10
const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z'

const Whole = z.bigint().transform(Number).pipe(z.int().min(0))
const Seat = Whole.pipe(z.int().min(1).max(MOST_PLAYERS))
/** TOML's local time; its ISO form is what is needed. */
const Time = z.custom<Date>((value) => value instanceof Date).transform((time) => time.toISOString())

/** PHH 0.0.1, "Optional Fields" and ours, "User-Defined Fields". What cannot be understood of the former is passed over. */
const Fields = z.object({
  hand: Whole.nullable().catch(null),
  seats: z.array(Seat).nullable().catch(null),
  seat_count: Seat.nullable().catch(null),
  table: z.string().nullable().catch(null),
  players: z.array(z.string()).nullable().catch(null),
  time: Time.nullable().catch(null),
  day: Whole.nullable().catch(null),
  month: Whole.nullable().catch(null),
  year: Whole.nullable().catch(null),
  _hand_id: z.string().nullable().catch(null),
  _button: Seat.optional(),
  _small_blind: Whole.optional(),
  _hero: Seat.optional(),
  _posts: z.array(z.string()).optional(),
  _second_board: z.string().default(''),
  _rabbit: z
    .string()
    .regex(/^p\d{1,2} \w+$/)
    .optional(),
})

/** Reads what a PHH file tells about a hand's setting. @param players how many there are */
export function readSetting(source: HandFields, players: number): Setting | Fault {
  const parsed = Fields.safeParse(source.fields)
  if (!parsed.success) {
    const [field = '', place] = (parsed.error.issues[0]?.path ?? []).map(String)
    const what = place === undefined ? field : `entry ${Number(place) + 1} of ${field}`
    return { line: lineOfField(source, field), why: `${what}: not as Rewind Poker writes it` }
  }
  const fields = parsed.data
  const seats = seatsOf(fields.seats, players)
  const last = seats.at(-1) ?? 0
  const posts = fields._posts?.map((text) => readPost(text, seats))
  const broken = posts?.indexOf(undefined) ?? -1
  if (broken >= 0) {
    const why = `"${fields._posts?.[broken]}" is no forced bet: "p1 small-blind 5" would be one`
    return { line: lineOfField(source, '_posts'), why }
  }
  const [place, rabbit = ''] = fields._rabbit?.split(' ') ?? []
  const hunter = seats[Number(place?.slice(1)) - 1]
  return {
    handId: fields._hand_id,
    number: Math.max(1, fields.hand ?? 1),
    tableName: fields.table,
    seatCount: Math.max(2, fields.seat_count ?? 0, ...seats.map((seat) => seat + 1)),
    smallBlind: fields._small_blind === undefined ? null : chips(fields._small_blind),
    startedAt: momentOf(fields),
    names: seats.map((_, player) => fields.players?.[player] ?? null),
    seats,
    button: fields._button === undefined ? last : fields._button - 1,
    posts: posts?.flatMap((post) => post ?? []) ?? null,
    hero: fields._hero === undefined ? null : fields._hero - 1,
    secondBoard: cardsIn(fields._second_board),
    rabbit: hunter === undefined ? null : { seat: hunter, cards: cardsIn(rabbit) },
  }
}

const cardsIn = (text: string): Card[] => parseCards(text)?.filter(isKnown) ?? []

/** What is wrong with the cards beside the hand's own, if something is: all five of the second board, or what the first lacks. */
export function faultOfSetting({ secondBoard, rabbit }: Setting, cards: ToldCards): string | undefined {
  if (secondBoard.length > 0 && secondBoard.length !== 5) return 'a second board has five cards'
  const lacking = 5 - cards.board.length
  if (rabbit && (rabbit.cards.length !== lacking || lacking === 0)) return `${lacking} cards are left to hunt for`
  return faultOfMore(cards, [...ownSecond(secondBoard, cards), ...(rabbit?.cards ?? [])])
}

/** Those of the second board that do not lie on the first as well. */
export const ownSecond = (secondBoard: readonly Card[], { board }: ToldCards): Card[] =>
  secondBoard.filter((card) => !board.includes(card))

/** The file's, where they are all different; else its players are its seats. */
function seatsOf(told: readonly number[] | null, players: number): number[] {
  const isUsable = told?.length === players && new Set(told).size === players
  return isUsable ? told.map((seat) => seat - 1) : Array.from({ length: players }, (_, player) => player)
}

function readPost(text: string, seats: readonly number[]): Deal['posts'][number] | undefined {
  const [, place, kind, amount] = /^p(\d{1,2}) ([a-z-]+) (\d{1,15})$/.exec(text) ?? []
  const seat = seats[Number(place) - 1]
  const forced = Forced.safeParse(kind)
  return seat === undefined || !forced.success
    ? undefined
    : { seat, forced: forced.data, amount: chips(Number(amount)) }
}

function momentOf({ time, day, month, year }: z.output<typeof Fields>): string {
  const two = (figure: number) => String(figure).padStart(2, '0')
  const date = year && month && day ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : '1970-01-01'
  const moment = new Date(`${date}T${time?.slice(0, 12).replace('Z', '') ?? '00:00:00'}Z`)
  return Number.isNaN(moment.getTime()) ? UNKNOWN_TIME : moment.toISOString()
}
