import type { Names } from '@/components/live/as-of'
import { figure } from '@/domain/figures'
import type { RoomEvent } from '@/domain/room'
import { potOf } from '@/projections/pot-of'
import type { TableView } from '@/projections/table-view'
import { timesInWords } from '../acting/run-out-in-words'
import { cardInWords } from '../card-in-words'
import { nameOf } from '../name-of'
import { endedInWords } from '../own-seat/standing'

const listed = (words: string[]) => new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(words)
const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const uncapitalised = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
const cardsInWords = (cards: readonly { card: Parameters<typeof cardInWords>[0] }[]) =>
  listed(cards.map(({ card }) => cardInWords(card)))

/**
 * What happened in a hand, for somebody who hears it; null where the next sentence tells enough.
 * @param after the table once it has happened
 * @param ownId who listens, if they have a seat
 */
export function sentenceOf(event: RoomEvent, after: TableView, names: Names, ownId: string | undefined): string | null {
  const { type, data } = event
  const isOwn = 'playerId' in data && data.playerId === ownId
  const who = isOwn ? 'You' : 'playerId' in data ? nameOf(names, data.playerId) : ''
  const does = (verb: string, others = `${verb}s`) => `${who} ${isOwn ? verb : others}`
  switch (type) {
    case 'HandDealt': {
      const own = after.seats.find((seat) => seat?.playerId === ownId)?.hand?.cards.known ?? []
      const cards = own.length > 0 ? ` Your cards: ${listed(own.map(cardInWords))}.` : ''
      return `Hand ${figure(data.number)}.${cards}`
    }
    case 'ChipsAdded':
      return isOwn ? `${figure(data.amount)} chips are added to your stack.` : null
    case 'AutoTopUpStopped':
      return isOwn && data.reason ? endedInWords(data.reason) : null
    case 'ActionTaken': {
      const { action, amount, to, allIn, because } = data
      const why = because === 'timeout' ? ', out of time' : because === 'leaving' ? ', leaving' : ''
      const all = allIn ? ', all in' : ''
      if (action === 'raise') return `${does('raise')} to ${figure(to)}${all}${why}.`
      if (action === 'bet' || action === 'call') return `${does(action)} ${figure(amount)}${all}${why}.`
      return `${does(action)}${why}.`
    }
    case 'StreetDealt': {
      const isTwice = after.hand?.runOut?.times === 2
      const street = isTwice ? `First board, ${data.street}` : capitalised(data.street)
      const pot = after.hand ? ` Pot ${figure(potOf(after.hand, after.seats))}.` : ''
      return `${street}: ${cardsInWords(data.cards)}.${pot}`
    }
    case 'SecondRunDealt':
      return `Second board, ${data.street}: ${cardsInWords(data.cards)}.`
    case 'RunOutOffered': {
      // Whoever is to answer is told at once, see RUN_OUT_ASKED.
      if (data.seats.some(({ playerId }) => playerId === ownId)) return null
      return `${listed(data.seats.map(({ playerId }) => nameOf(names, playerId)))} may run the board twice.`
    }
    case 'RunOutChosen':
      return isOwn ? null : `${who} says ${timesInWords(data.times)}.`
    case 'RunOutDecided': {
      const why = data.because === 'timeout' ? ', since time has run out' : ''
      return `The board is run ${timesInWords(data.times)}${why}.`
    }
    case 'RabbitHunted':
      return `${does('hunt')} the rabbit: ${cardsInWords(data.cards)} would have come.`
    case 'CardsShown':
      return `${does('show')} ${data.cards.length === 1 ? 'one card, the ' : ''}${cardsInWords(data.cards)}.`
    case 'CardsMucked':
      return `${does('muck')}.`
    case 'PotAwarded': {
      const board = data.run === null ? '' : data.run === 1 ? 'First board: ' : 'Second board: '
      const which = data.pot === 0 ? '' : `, side pot ${data.pot},`
      return data.winners
        .map(({ playerId, amount, hand }) => {
          const verb = `${board}${playerId === ownId ? 'You win' : `${nameOf(names, playerId)} wins`}`
          const withWhat = hand ? ` with ${uncapitalised(hand.words)}` : ''
          return `${verb}${which} ${figure(amount)}${withWhat}.`
        })
        .join(' ')
    }
    case 'HandStopped':
      return 'The hand is stopped, since its cards cannot be read. Every bet goes back.'
    default:
      return null
  }
}

/** Sentences that are read in one go, at most; of a longer run the last are what still matters. */
const MOST = 8

/** Several at once, as one text. */
export const inOneGo = (sentences: readonly string[]): string => sentences.slice(-MOST).join(' ')

/** "Your turn, 120 to call." */
export function turnInWords({ legal }: { legal: { call: number | null } }): string {
  return legal.call === null ? 'Your turn. Checking is free.' : `Your turn, ${figure(legal.call)} to call.`
}

/** What whoever may have the board run twice hears at once. */
export const RUN_OUT_ASKED = 'Run the board twice? Say once or twice.'
