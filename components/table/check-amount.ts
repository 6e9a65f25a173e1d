import { type ParsedAmount, parseAmount } from '@/components/ui/parse-amount'
import type { LegalActions } from '@/domain/hand/events'
import { handRejections } from '@/domain/hand/rejections'
import { chips } from '@/domain/kernel'
import { playerRejections } from '@/domain/player/rejections'
import { tableRejections } from '@/domain/table/rejections'

interface Terms {
  minBuyIn: number
  maxBuyIn: number
}

/** A typed buy-in, with what the room would say of it: the room decides, this only tells before. Figures in chips. */
export function checkBuyIn(typed: string, { minBuyIn, maxBuyIn }: Terms, available: number): ParsedAmount {
  const parsed = parseAmount(typed)
  if (!parsed.ok) return parsed
  const asked = parsed.amount
  if (asked < minBuyIn || asked > maxBuyIn) {
    const error = tableRejections.BuyInOutOfRange({ minBuyIn: chips(minBuyIn), maxBuyIn: chips(maxBuyIn), asked })
    return { ok: false, error }
  }
  return withinAvailable(parsed, available)
}

/** The same for chips that are added to a stack. */
export function checkTopUp(typed: string, { maxBuyIn }: Terms, stack: number, available: number): ParsedAmount {
  const parsed = parseAmount(typed)
  if (!parsed.ok) return parsed
  const asked = parsed.amount
  if (stack + asked > maxBuyIn) {
    const error = tableRejections.StackLimitExceeded({ stack: chips(stack), asked, maxBuyIn: chips(maxBuyIn) })
    return { ok: false, error }
  }
  return withinAvailable(parsed, available)
}

/** The same for a bet or a raise, as what it comes to on the street. */
export function checkBet(typed: string, { min, max }: NonNullable<LegalActions['bet']>): ParsedAmount {
  const parsed = parseAmount(typed)
  if (!parsed.ok) return parsed
  const asked = parsed.amount
  if (asked > max) return { ok: false, error: handRejections.AboveStack({ max, asked }) }
  return asked < min ? { ok: false, error: handRejections.BelowMinimum({ min, asked }) } : parsed
}

function withinAvailable(parsed: Extract<ParsedAmount, { ok: true }>, available: number): ParsedAmount {
  if (parsed.amount <= available) return parsed
  return {
    ok: false,
    error: playerRejections.InsufficientFunds({ available: chips(available), asked: parsed.amount }),
  }
}
