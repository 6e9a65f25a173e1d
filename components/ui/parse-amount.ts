import { Amount, type Chips } from '@/domain/kernel'

export type ParsedAmount = { ok: true; amount: Chips } | { ok: false; error: string }

const PLAIN = /^-?\d+$/
const GROUPED = /^-?\d{1,3}([ ,_'’\u00a0\u202f]\d{3})+$/
const SHORT = /^(\d+(?:\.\d+)?)\s*([km])$/i
const NUMERIC = /^[\d\s.,_'’-]+$/

/** Chips as people type them: `5000`, `5,000`, `5 000`, `5k`, `1.5M`. What is no amount comes back as a sentence. */
export function parseAmount(text: string): ParsedAmount {
  const typed = text.trim().replace('−', '-')
  if (typed === '') return { ok: false, error: 'Enter a number of chips.' }
  const figure = figureOf(typed)
  if (figure === undefined)
    return {
      ok: false,
      error: NUMERIC.test(typed)
        ? 'An amount must be a whole number of chips.'
        : 'An amount is written in digits, as in 5,000.',
    }
  const amount = Amount.safeParse(figure)
  if (amount.success) return { ok: true, amount: amount.data }
  // Past the safe integers a number is too large before it is not whole.
  const issue = Number.isInteger(figure) ? amount.error.issues.at(-1) : amount.error.issues[0]
  return { ok: false, error: `An amount ${issue?.message ?? 'must be a number of chips'}.` }
}

function figureOf(typed: string): number | undefined {
  if (PLAIN.test(typed)) return Number(typed)
  if (GROUPED.test(typed)) return Number(typed.replace(/[^\d-]/g, ''))
  const short = SHORT.exec(typed)
  if (!short) return undefined
  const factor = short[2]?.toLowerCase() === 'k' ? 1e3 : 1e6
  return Number((Number(short[1]) * factor).toFixed(6))
}
