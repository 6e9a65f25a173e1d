import { type Card, rankOf, type Suit, suitOf } from '@/domain/cards'
import { figure } from '@/domain/figures'
import type { HandEvent } from '@/domain/hand/events'
import { unreachable } from '@/domain/kernel'
import type { Names } from '../live/as-of'

type EventData<Type extends HandEvent['type']> = Extract<HandEvent, { type: Type }>['data']

const SUITS: Record<Suit, string> = { c: '♣', d: '♦', h: '♥', s: '♠' }

/** `Td` → "10♦" */
const cardInWords = (card: Card) => `${rankOf(card) === 'T' ? '10' : rankOf(card)}${SUITS[suitOf(card)]}`

export const cardsInWords = (cards: readonly { card: Card }[]): string =>
  cards.map(({ card }) => cardInWords(card)).join(' ')

export function blindInWords(who: string, { forced, amount }: EventData<'BlindPosted'>): string {
  switch (forced) {
    case 'ante':
      return `${who} posts an ante of ${figure(amount)}`
    case 'big-blind-ante':
      return `${who} posts everybody’s ante, ${figure(amount)}`
    case 'dead-blind':
      return `${who} posts a dead blind of ${figure(amount)}`
    case 'small-blind':
      return `${who} posts the small blind of ${figure(amount)}`
    case 'big-blind':
      return `${who} posts the big blind of ${figure(amount)}`
    case 'late-blind':
      return `${who} posts a late big blind of ${figure(amount)}`
    case 'straddle':
      return `${who} straddles for ${figure(amount)}`
    default:
      return unreachable(forced)
  }
}

export function actionInWords(who: string, action: EventData<'ActionTaken'>): string {
  const did = `${deed(action)}${action.allIn ? ', all-in' : ''}`
  switch (action.because) {
    case 'choice':
      return `${who} ${did}`
    case 'timeout':
      return `${who} runs out of time and ${did}`
    case 'leaving':
      return `${who} is leaving and ${did}`
    default:
      return unreachable(action.because)
  }
}

function deed({ action, amount, to }: EventData<'ActionTaken'>): string {
  switch (action) {
    case 'fold':
      return 'folds'
    case 'check':
      return 'checks'
    case 'call':
      return `calls ${figure(amount)}`
    case 'bet':
      return `bets ${figure(amount)}`
    case 'raise':
      return `raises to ${figure(to)}`
    default:
      return unreachable(action)
  }
}

export function awardInWords({ pot, run, amount, winners }: EventData<'PotAwarded'>, names: Names): string {
  const hand = winners[0]?.hand?.words
  const withWhat = hand ? ` with ${hand.charAt(0).toLowerCase()}${hand.slice(1)}` : ''
  const which = pot === 0 ? 'the pot' : `side pot ${pot}`
  const half = run === null ? '' : `the ${run === 1 ? 'first' : 'second'} board’s half of `
  const who = winners.map(({ playerId }) => names[playerId] ?? 'Someone')
  return `${listed(who)} ${who.length > 1 ? 'split' : 'wins'} ${half}${which}${run === null ? ' of' : ','} ${figure(amount)}${withWhat}`
}

export function outcomeInWords({ seats }: EventData<'HandCompleted'>, names: Names): string {
  const changes = seats
    .filter(({ change }) => change !== 0)
    .sort((a, b) => b.change - a.change)
    .map(({ playerId, change }, place) => {
      const who = names[playerId] ?? (place === 0 ? 'Someone' : 'someone')
      return `${who} ${change > 0 ? 'wins' : 'loses'} ${figure(Math.abs(change))}`
    })
  return changes.length > 0 ? listed(changes) : 'A hand ends, and nobody has won or lost'
}

const listed = (words: string[]) => new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(words)
