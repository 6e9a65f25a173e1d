import { z } from 'zod'
import { CARDS, Card } from '@/domain/cards'
import { Forced } from '@/domain/deal'
import { parseDecimal } from '../phh/decimal'
import type { Fault } from '../phh/document'
import type { MaybeCard } from '../phh/notation'
import { MOST_PLAYERS } from '../phh/setting'
import type { LinedObject, LinedValue } from './lined-json'

/** Where an object began stands beside its members. */
const line = z.number()

const Figure = z.object({ number: z.string() }, 'must be a number').transform(({ number }, context) => {
  const figure = parseDecimal(number)
  if (figure && figure.digits >= 0n) return figure
  context.addIssue({ code: 'custom', message: figure ? 'must not be negative' : 'must be a number' })
  return z.NEVER
})
const Whole = z.object({ number: z.string().regex(/^\d{1,15}$/, 'must be a whole number') }, 'must be a whole number')
const Count = Whole.transform(({ number }) => Number(number))
const Seat = Count.pipe(z.number().min(1, 'must be from 1').max(MOST_PLAYERS, `must be ${MOST_PLAYERS} at most`))

/** Null: a card that nobody knows. */
const MaybeKnown = z.string().transform((text, context): MaybeCard => {
  const card = CARDS.find((each) => each === text.replace('10', 'T'))
  if (card) return card
  if (!/^(?:[xX?]{1,2})?$/.test(text)) context.addIssue({ code: 'custom', message: `"${text}" is no card` })
  return null
})

const Player = z.object({
  line,
  id: Count,
  seat: Seat,
  name: z.string(),
  starting_stack: Figure.refine(({ digits }) => digits > 0n, 'must be above zero'),
  is_sitting_out: z.boolean().nullish(),
})

const Action = z.object({
  line,
  player_id: Count,
  action: z.string(),
  amount: Figure.nullish(),
  is_allin: z.boolean().nullish(),
  cards: z.array(MaybeKnown).max(2, 'must be at most two').nullish(),
  _place: Count.nullish(),
})
export type OhhAction = z.output<typeof Action>

const MOST = 500

/** Open Hand History 1.4.6, "The Specification": what a hand of hold'em needs, and our own fields. */
const Ohh = z.object({
  line,
  game_type: z.string(),
  bet_limit: z.object({ bet_type: z.string() }).nullish(),
  game_number: z.union([z.string(), Whole.transform(({ number }) => number)]).nullish(),
  start_date_utc: z.string().nullish(),
  table_name: z.string().nullish(),
  table_size: Count.nullish(),
  dealer_seat: Seat,
  small_blind_amount: Figure,
  big_blind_amount: Figure.refine(({ digits }) => digits > 0n, 'must be above zero'),
  ante_amount: Figure.nullish(),
  hero_player_id: Count.nullish(),
  players: z.array(Player).min(2, 'must name two players or more').max(MOST_PLAYERS, `must be ${MOST_PLAYERS} at most`),
  rounds: z
    .array(
      z.object({
        line,
        street: z.string(),
        cards: z.array(MaybeKnown).max(5, 'must be five at most').nullish(),
        actions: z.array(Action).max(MOST, `must be ${MOST} at most`).nullish(),
      }),
    )
    .max(10, 'must be ten at most'),
  pots: z
    .array(z.object({ player_wins: z.array(z.object({ player_id: Count, win_amount: Figure })).nullish() }))
    .nullish(),
  _second_board: z.array(Card).nullish(),
  _rabbit: z.object({ player_id: Count, cards: z.array(Card) }).nullish(),
  _hand_number: Count.nullish(),
  _posts: z.array(z.object({ player_id: Count, forced: Forced, amount: Figure })).nullish(),
})
export type Ohh = z.output<typeof Ohh>

export type OhhFields =
  | { type: 'fields'; ohh: Ohh }
  | ({ type: 'unreadable' } & Fault)
  | { type: 'skipped'; why: string }

/** The fields of one hand, `{"ohh": {…}}`. */
export function readOhhFields(value: LinedValue): OhhFields {
  const unreadable = (line: number, why: string): OhhFields => ({ type: 'unreadable', line, why })
  if (!isObject(value)) return unreadable(1, 'an object {"ohh": …} was expected')
  const inner = value.members.ohh
  if (!isObject(inner)) return unreadable(value.line, 'there is no "ohh" in this object')
  const { game_type, bet_limit } = inner.members
  const limit = isObject(bet_limit) ? bet_limit.members.bet_type : undefined
  if (typeof game_type === 'string' && game_type !== 'Holdem')
    return { type: 'skipped', why: `the game is ${game_type}` }
  if (typeof limit === 'string' && limit !== 'NL') return { type: 'skipped', why: `the limit is ${limit}` }
  const parsed = Ohh.safeParse(plain(inner))
  if (parsed.success) return { type: 'fields', ohh: parsed.data }
  const [issue] = parsed.error.issues
  const path = issue?.path ?? []
  const isMissing = path.length > 0 && valueAt(inner, path) === undefined
  const why = isMissing
    ? `there is no ${path.join('.')}`
    : `${path.join('.')}: ${issue?.message ?? 'not as it must be'}`
  return unreadable(lineAt(inner, path), why)
}

const isObject = (value: LinedValue | undefined): value is LinedObject =>
  typeof value === 'object' && value !== null && 'members' in value

/** Objects with their lines among their members, as the schema wants them. */
function plain(value: LinedValue | undefined): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (!isObject(value)) return value
  const members = Object.entries(value.members).map(([name, member]) => [name, plain(member)] as const)
  return { ...Object.fromEntries(members), line: value.line }
}

const within = (value: LinedValue | undefined, key: PropertyKey): LinedValue | undefined => {
  if (Array.isArray(value)) return value[Number(key)]
  return isObject(value) ? value.members[String(key)] : undefined
}
const valueAt = (value: LinedValue, path: readonly PropertyKey[]) =>
  path.reduce<LinedValue | undefined>((inner, key) => within(inner, key), value)

/** The line of the innermost object on the way to a value. */
function lineAt(root: LinedObject, path: readonly PropertyKey[]): number {
  const way = path.map((_, n) => valueAt(root, path.slice(0, n + 1)))
  return [root, ...way].filter(isObject).at(-1)?.line ?? root.line
}
