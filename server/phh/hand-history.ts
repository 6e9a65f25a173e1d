import { z } from 'zod'
import type { Chips } from '@/domain/kernel'
import { type Decimal, inUnits, parseDecimal, placesFor, scaled } from './decimal'
import { type Fault, type HandFields, lineOfField, linesOfActions } from './document'
import { type PhhAction, parseAction } from './notation'
import { faultOfSetting, MOST_PLAYERS, readSetting, type Setting } from './setting'
import { nothingTold, type ToldCards, told } from './told-cards'

/**
 * A hand of no-limit hold'em as a PHH file tells it. All arrays are in the file's order of players: the first sits left
 * of the button, the last on it. Amounts are whole numbers, in units of ten to the power of minus `places`.
 */
export interface HandHistory {
  places: number
  antes: readonly Chips[]
  blinds: readonly Chips[]
  /** Who cannot pay the whole ante plays for no more than as much of the others'. */
  isAnteTrimmed: boolean
  minBet: Chips
  /** Null where the file does not know (`inf`). */
  stacks: readonly (Chips | null)[]
  actions: readonly Entry[]
  cards: ToldCards
  finishing: readonly (Chips | null)[] | null
  /** What each player collected. */
  winnings: readonly Chips[] | null
  setting: Setting
}

/** An entry of `actions`, and where it stands. */
export interface Entry {
  action: WithChips<PhhAction>
  text: string
  line: number
}

type WithChips<Action> = Action extends { to: Decimal } ? Omit<Action, 'to'> & { to: Chips } : Action

export type Reading =
  | { type: 'hand'; hand: HandHistory }
  | { type: 'skipped'; why: string }
  | ({ type: 'unreadable' } & Fault)

/** More than any hand of ten players has. */
const MOST_ACTIONS = 500

/** A whole number, a decimal one in quotes, or `inf`, which becomes null: see readDocument. */
const Unbounded = z.union([z.bigint(), z.string(), z.literal(Number.POSITIVE_INFINITY)]).transform((value, context) => {
  if (typeof value === 'number') return null
  const figure = parseDecimal(String(value))
  if (figure && figure.digits >= 0n) return figure
  context.addIssue({ code: 'custom', message: figure ? 'must not be negative' : 'is no number' })
  return z.NEVER
})
const Figure = Unbounded.refine((figure): figure is Decimal => figure !== null, 'must not be infinite')
const isAboveZero = (figure: Decimal | null) => figure?.digits !== 0n

/** PHH 0.0.1, "Required Fields" and "Optional Fields": those that no-limit hold'em needs, and no others. */
const Fields = z.object({
  antes: z.array(Figure),
  blinds_or_straddles: z.array(Figure),
  min_bet: Figure.refine(isAboveZero, 'must be above zero'),
  starting_stacks: z.array(Unbounded.refine(isAboveZero, 'must be above zero')).min(2, 'must name two players or more'),
  actions: z.array(z.string()).max(MOST_ACTIONS, `must be ${MOST_ACTIONS} entries at most`),
  ante_trimming_status: z.boolean().default(false),
  finishing_stacks: z.array(Unbounded).optional(),
  winnings: z.array(Figure).optional(),
})
type Fields = z.infer<typeof Fields>

/** Reads the fields of one hand. */
export function readHand(source: HandFields): Reading {
  const { variant } = source.fields
  if (typeof variant !== 'string') return { type: 'unreadable', line: source.line, why: 'there is no variant' }
  if (variant !== 'NT') return { type: 'skipped', why: `variant ${variant}` }
  const parsed = Fields.safeParse(source.fields)
  if (!parsed.success) return { type: 'unreadable', ...faultOf(source, parsed.error) }
  const fields = parsed.data
  const players = fields.starting_stacks.length
  if (players > MOST_PLAYERS) return { type: 'skipped', why: `${players} players, and a table seats ${MOST_PLAYERS}` }
  const { antes, blinds_or_straddles, finishing_stacks = [], winnings = [] } = fields
  for (const [field, figures] of Object.entries({ antes, blinds_or_straddles, finishing_stacks, winnings }))
    if (figures.length !== players && field in source.fields) {
      const why = `${field} has ${figures.length} figures for ${players} players`
      return { type: 'unreadable', line: lineOfField(source, field), why }
    }
  return readFields(source, fields)
}

/** The first thing that is wrong, in words. */
function faultOf(source: HandFields, error: z.ZodError): Fault {
  const [issue] = error.issues
  const [field = '', place] = (issue?.path ?? []).map(String)
  if (!(field in source.fields)) return { line: source.line, why: `there is no ${field}` }
  const which = place === undefined ? field : `figure ${Number(place) + 1} of ${field}`
  return { line: lineOfField(source, field), why: `${which}: ${issue?.message ?? 'not as it must be'}` }
}

function readFields(source: HandFields, fields: Fields): Reading {
  const { actions, fault: unread } = readActions(source, fields)
  if (unread) return { type: 'unreadable', ...unread }
  let cards = nothingTold(fields.starting_stacks.length)
  for (const { action, text, line } of actions) {
    const more = told(cards, action)
    if ('type' in more) return { type: 'unreadable', line, why: `"${text}": ${more.why}` }
    cards = more
  }
  if (cards.board.length > 5) return { type: 'skipped', why: `${cards.board.length} cards on the board` }
  const setting = readSetting(source, fields.starting_stacks.length)
  if ('why' in setting) return { type: 'unreadable', ...setting }
  const fault = faultOfSetting(setting, cards)
  if (fault)
    return { type: 'unreadable', line: lineOfField(source, setting.rabbit ? '_rabbit' : '_second_board'), why: fault }
  const hand = inChips(fields, actions, cards, setting)
  const why = 'its figures have too many digits to be kept exactly'
  return hand ? { type: 'hand', hand } : { type: 'unreadable', line: source.line, why }
}

interface ReadEntry {
  action: PhhAction
  text: string
  line: number
}

function readActions(
  source: HandFields,
  { actions, starting_stacks }: Fields,
): { actions: ReadEntry[]; fault?: Fault } {
  const lines = linesOfActions(source, actions)
  const read: ReadEntry[] = []
  for (const [entry, text] of actions.entries()) {
    const action = parseAction(text, starting_stacks.length)
    const line = lines[entry] ?? source.line
    if (action.type === 'unreadable') return { actions: [], fault: { line, why: `"${text}": ${action.why}` } }
    read.push({ action, text, line })
  }
  return { actions: read }
}

/** Undefined: there are more digits than safe integers have. */
function inChips(
  fields: Fields,
  read: readonly ReadEntry[],
  cards: ToldCards,
  setting: Setting,
): HandHistory | undefined {
  const { antes, blinds_or_straddles, min_bet, starting_stacks, finishing_stacks = [], winnings = [] } = fields
  const bets = read.flatMap(({ action }) => (action.type === 'bet-or-raise' ? [action.to] : []))
  const known = [...antes, ...blinds_or_straddles, min_bet, ...winnings, ...bets]
  const figures = [...known, ...[...starting_stacks, ...finishing_stacks].filter((figure) => figure !== null)]
  const places = placesFor(figures)
  // Together, so that whatever is added up in play is safe as well.
  if (figures.reduce((sum, figure) => sum + inUnits(figure, places), 0n) > Number.MAX_SAFE_INTEGER) return undefined

  const exact = (figure: Decimal) => scaled(figure, places)
  const maybe = (figure: Decimal | null) => figure && exact(figure)
  return {
    places,
    antes: antes.map(exact),
    blinds: blinds_or_straddles.map(exact),
    isAnteTrimmed: fields.ante_trimming_status,
    minBet: exact(min_bet),
    stacks: starting_stacks.map(maybe),
    actions: read.map(({ action, ...where }) => ({
      action: action.type === 'bet-or-raise' ? { ...action, to: exact(action.to) } : action,
      ...where,
    })),
    cards,
    finishing: fields.finishing_stacks?.map(maybe) ?? null,
    winnings: fields.winnings?.map(exact) ?? null,
    setting,
  }
}
