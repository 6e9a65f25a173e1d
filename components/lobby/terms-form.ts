import { parseAmount } from '@/components/ui/parse-amount'
import { figure } from '@/domain/figures'
import { chips, TableId } from '@/domain/kernel'
import { Name } from '@/domain/name'
import { explain } from '@/domain/rejections'
import { CreateTable } from '@/domain/table/commands'
import type { TableTerms } from '@/domain/table/events'
import { refuseTerms } from '@/domain/table/terms'

const AMOUNTS = ['smallBlind', 'bigBlind', 'minBuyIn', 'maxBuyIn'] as const

/** Amounts that a table may do without: nothing typed is none. */
const EXTRAS = ['ante', 'straddle'] as const

export type TermsField = 'name' | (typeof AMOUNTS)[number] | (typeof EXTRAS)[number] | 'seats'

/** The terms of a table to be, as they stand in the form: amounts as typed; its clock as in TableTerms. */
export interface TypedTerms extends Record<Exclude<TermsField, 'seats'>, string> {
  seats: number
  anteFrom: TableTerms['anteFrom']
  clock: number
  timeBank: number
  pause: number
  rabbitHunting: boolean
  runItTwice: boolean
  isPrivate: boolean
}

export type TermsErrors = Partial<Record<TermsField, string>>

/** Usual stakes, each with the buy-ins that go with them: 40 to 200 big blinds. */
export const STAKES = [
  { label: 'Low', smallBlind: 5, bigBlind: 10 },
  { label: 'Middle', smallBlind: 50, bigBlind: 100 },
  { label: 'High', smallBlind: 500, bigBlind: 1_000 },
] as const

/** Seconds to act and in the time bank, milliseconds between hands. */
export const PACES = [
  { value: 'fast', label: 'Fast', clock: 10, timeBank: 30, pause: 1_000 },
  { value: 'usual', label: 'Usual', clock: 20, timeBank: 60, pause: 3_000 },
  { value: 'slow', label: 'Relaxed', clock: 60, timeBank: 180, pause: 5_000 },
] as const

/** What most tables have beside their stakes: nothing special. */
export const PLAIN = {
  ante: '',
  anteFrom: 'everyone',
  straddle: '',
  clock: 20,
  timeBank: 60,
  pause: 3_000,
  rabbitHunting: false,
  runItTwice: false,
  isPrivate: false,
} as const

export const typedStakes = ({ smallBlind, bigBlind }: { smallBlind: number; bigBlind: number }) => ({
  smallBlind: figure(smallBlind),
  bigBlind: figure(bigBlind),
  minBuyIn: figure(bigBlind * 40),
  maxBuyIn: figure(bigBlind * 200),
})

export type CheckedTerms =
  | { ok: true; terms: Pick<TableTerms, keyof TypedTerms> }
  | { ok: false; errors: TermsErrors & { form?: string } }

/** The terms as the room takes them, or what is wrong, beside each field. The rules are the domain's own. */
export function checkTerms(typed: TypedTerms): CheckedTerms {
  const name = Name.safeParse(typed.name)
  const smallBlind = parseAmount(typed.smallBlind)
  const bigBlind = parseAmount(typed.bigBlind)
  const minBuyIn = parseAmount(typed.minBuyIn)
  const maxBuyIn = parseAmount(typed.maxBuyIn)
  const ante = parseExtra(typed.ante)
  const straddle = parseExtra(typed.straddle)
  const blinds = smallBlind.ok && bigBlind.ok
  if (!name.success || !blinds || !minBuyIn.ok || !maxBuyIn.ok || !ante.ok || !straddle.ok) {
    const errors: TermsErrors = {}
    if (!name.success) errors.name = `A name ${name.error.issues[0]?.message ?? 'must be valid'}.`
    for (const [field, amount] of Object.entries({ smallBlind, bigBlind, minBuyIn, maxBuyIn, ante, straddle }))
      if (!amount.ok && isField(field)) errors[field] = amount.error
    return { ok: false, errors }
  }
  const terms = {
    name: name.data,
    smallBlind: smallBlind.amount,
    bigBlind: bigBlind.amount,
    minBuyIn: minBuyIn.amount,
    maxBuyIn: maxBuyIn.amount,
    seats: typed.seats,
    ante: ante.amount,
    anteFrom: typed.anteFrom,
    straddle: straddle.amount,
    clock: typed.clock,
    timeBank: typed.timeBank,
    pause: typed.pause,
    rabbitHunting: typed.rabbitHunting,
    runItTwice: typed.runItTwice,
    isPrivate: typed.isPrivate,
  }
  const rejection = refuseTerms({ ...AllTerms.parse(terms), tableId: UNOPENED })?.rejection
  return rejection
    ? { ok: false, errors: errorsOf({ code: rejection.code, detail: explain(rejection) }) }
    : { ok: true, terms }
}

const NONE = { ok: true, amount: chips(0) } as const

const parseExtra = (typed: string) => (['', '0'].includes(typed.trim()) ? NONE : parseAmount(typed))

/** What the form does not ask is as the room has it by itself. */
const AllTerms = CreateTable.shape.data.omit({ tableId: true, playerId: true })

/** Stands for the id that the room gives. */
const UNOPENED = TableId.parse('00000000-0000-4000-8000-000000000000')

/** Which field a rejection of the terms is best shown beside. */
const FIELD_OF: Record<string, TermsField> = {
  BlindsOutOfOrder: 'bigBlind',
  BuyInRangeEmpty: 'maxBuyIn',
  BuyInBelowBigBlind: 'minBuyIn',
  AnteAboveBigBlind: 'ante',
  StraddleTooSmall: 'straddle',
}

/** What the room answered, beside the fields it speaks of; the rest under `form`. */
export function errorsOf(answer: {
  code: string
  detail: string
  issues?: { path: string; message: string }[] | undefined
}): TermsErrors & { form?: string } {
  const field = FIELD_OF[answer.code]
  if (field) return { [field]: answer.detail }
  const errors: TermsErrors = {}
  for (const { path, message } of answer.issues ?? []) {
    const named = path.split('.').at(-1)
    if (isField(named)) errors[named] ??= `This ${message}.`
  }
  return Object.keys(errors).length > 0 ? errors : { form: answer.detail }
}

const isField = (name: string | undefined): name is TermsField =>
  name === 'name' || name === 'seats' || [...AMOUNTS, ...EXTRAS].some((amount) => amount === name)
