import { CARDS, type Card } from '@/domain/cards'
import { type Decimal, parseDecimal } from './decimal'

/** A card, or null where the file does not tell it: `??`. */
export type MaybeCard = Card | null

/** What one entry of `actions` says. Players are counted from 0, and amounts are raise TO. */
export type PhhAction =
  | { type: 'deal-hole'; player: number; cards: MaybeCard[] }
  | { type: 'deal-board'; cards: MaybeCard[] }
  | { type: 'fold'; player: number }
  | { type: 'check-or-call'; player: number }
  | { type: 'bet-or-raise'; player: number; to: Decimal }
  /** `dealt`: the cards are those of the deal (`-`). */
  | { type: 'show'; player: number; cards: MaybeCard[] | 'dealt' }
  | { type: 'muck'; player: number }
  | { type: 'comment' }

/** Why an entry cannot be read: what was expected in its place. */
export interface Unreadable {
  type: 'unreadable'
  why: string
}

const unreadable = (why: string): Unreadable => ({ type: 'unreadable', why })

/** Reads the notation of no-limit hold'em: PHH 0.0.1, "Actions". `players` is how many there are. */
export function parseAction(text: string, players: number): PhhAction | Unreadable {
  const words = text
    .replace(/(^|\s)#.*$/s, '')
    .split(/\s+/)
    .filter(Boolean)
  const [actor, verb, ...rest] = words
  if (actor === undefined) return { type: 'comment' }
  if (actor === 'd') return parseDealing(verb, rest, players)

  const player = parsePlayer(actor, players)
  if (player === undefined) return unreadable(`"${actor}" is neither d nor p1 to p${players}`)
  const [argument, ...tooMuch] = rest
  if (tooMuch.length > 0) return unreadable(`"${tooMuch.join(' ')}" is too much`)
  switch (verb) {
    case 'f':
      return argument === undefined ? { type: 'fold', player } : unreadable('a fold has no amount')
    case 'cc':
      return argument === undefined ? { type: 'check-or-call', player } : unreadable('a check or call has no amount')
    case 'cbr':
      return parseBet(player, argument)
    case 'sm':
      return parseShowing(player, argument)
    default:
      return unreadable(`"${verb ?? ''}" is none of f, cc, cbr and sm`)
  }
}

function parsePlayer(word: string, players: number): number | undefined {
  const number = Number(/^p(\d{1,2})$/.exec(word)?.[1])
  return number >= 1 && number <= players ? number - 1 : undefined
}

function parseDealing(verb: string | undefined, rest: string[], players: number): PhhAction | Unreadable {
  const [first = '', second = ''] = rest
  if (verb === 'db' && rest.length === 1) {
    const cards = parseCards(first)
    return cards ? { type: 'deal-board', cards } : unreadable(`"${first}" are no cards`)
  }
  if (verb === 'dh' && rest.length === 2) {
    const player = parsePlayer(first, players)
    if (player === undefined) return unreadable(`"${first}" is not p1 to p${players}`)
    const cards = parseCards(second)
    return cards ? { type: 'deal-hole', player, cards } : unreadable(`"${second}" are no cards`)
  }
  return unreadable('the dealer deals by "d dh p1 AsKs" or "d db AsKsQs"')
}

function parseBet(player: number, amount: string | undefined): PhhAction | Unreadable {
  const to = amount === undefined ? undefined : parseDecimal(amount)
  return to && to.digits > 0n ? { type: 'bet-or-raise', player, to } : unreadable(`"${amount ?? ''}" is no amount`)
}

function parseShowing(player: number, argument: string | undefined): PhhAction | Unreadable {
  if (argument === undefined) return { type: 'muck', player }
  if (argument === '-') return { type: 'show', player, cards: 'dealt' }
  const cards = parseCards(argument)
  if (!cards) return unreadable(`"${argument}" are no cards`)
  return cards.length === 2 ? { type: 'show', player, cards } : unreadable('a hand has two cards')
}

const isCard = (text: string): text is Card => CARDS.some((card) => card === text)

/** Cards written one after the other; undefined: they are none. */
export function parseCards(text: string): MaybeCard[] | undefined {
  const each = text.match(/../g) ?? []
  if (each.length * 2 !== text.length || each.length === 0) return undefined
  const cards = each.flatMap((card) => (card === '??' ? [null] : isCard(card) ? [card] : []))
  return cards.length === each.length ? cards : undefined
}
