import { figure } from '@/domain/figures'
import type { Action } from '@/domain/hand/events'
import type { HandId } from '@/domain/kernel'
import type { AwaitedPrice } from '@/projections/awaited-price'
import type { OwnTurn } from './turn-of'

export type PreActionKind = 'check' | 'check-fold' | 'fold' | 'call'

/**
 * What a player wants done when their turn comes; good for one hand and one street. To check or to call is meant at the
 * price of the moment alone; whoever gives up does so at any. In chips.
 */
export interface PreAction {
  kind: PreActionKind
  handId: HandId
  street: AwaitedPrice['street']
  price: number
  toCall: number
}

export interface PreActionOffer {
  kind: PreActionKind
  label: string
}

/** What may be chosen while waiting. */
export const preActionsFor = ({ toCall, allIn }: AwaitedPrice): PreActionOffer[] =>
  toCall === 0
    ? [
        { kind: 'check-fold', label: 'Check or fold' },
        { kind: 'check', label: 'Check' },
      ]
    : [
        { kind: 'fold', label: 'Fold' },
        { kind: 'call', label: allIn ? `Call all in ${figure(toCall)}` : `Call ${figure(toCall)}` },
      ]

export const preAction = (kind: PreActionKind, { handId, street, price, toCall }: AwaitedPrice): PreAction => ({
  ...{ kind, handId, street, price, toCall },
})

/** What becomes of a pre-action as the table goes on. */
export type Fate =
  | { type: 'kept' }
  | { type: 'done'; action: Action }
  /** `because` is for the player to read; null where it is plain to see. */
  | { type: 'dropped'; because: string | null }

/**
 * @param waiting what the player would be asked, while they wait
 * @param turn what they are asked, once they are
 */
export function fateOf(chosen: PreAction, waiting: AwaitedPrice | null, turn: OwnTurn | undefined): Fate {
  const now = turn ?? waiting
  if (!now || now.handId !== chosen.handId || now.street !== chosen.street) return { type: 'dropped', because: null }
  if (chosen.kind === 'fold' || chosen.kind === 'check-fold')
    // Never a fold for nothing.
    return turn ? { type: 'done', action: turn.legal.check ? 'check' : 'fold' } : { type: 'kept' }
  const toCall = turn ? (turn.legal.call ?? 0) : (waiting?.toCall ?? 0)
  if (now.price !== chosen.price || toCall !== chosen.toCall)
    return { type: 'dropped', because: `${LABELS[chosen.kind](chosen.toCall)} is off: ${priceInWords(toCall)}.` }
  if (!turn) return { type: 'kept' }
  return { type: 'done', action: chosen.kind }
}

/** What becomes of a pre-action when its player goes into the past, from where nothing is sent. */
export const leftBehind = ({ kind, toCall }: PreAction): Fate => ({
  type: 'dropped',
  because: `${LABELS[kind](toCall)} is off: nothing is sent from the past.`,
})

const LABELS: Record<PreActionKind, (toCall: number) => string> = {
  check: () => 'Your check',
  'check-fold': () => 'Your check or fold',
  fold: () => 'Your fold',
  call: (toCall) => `Your call of ${figure(toCall)}`,
}

const priceInWords = (toCall: number) =>
  toCall === 0 ? 'there is nothing to call now' : `it is ${figure(toCall)} to call now`
