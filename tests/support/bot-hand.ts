import { CARDS, type Card } from '@/domain/cards'
import type { Character } from '@/server/bots/character'
import type { Choice } from '@/server/bots/choice'
import { choose } from '@/server/bots/decide'
import type { Random } from '@/server/bots/equity'
import { NOTHING_READ, read } from '@/server/bots/reading'
import { type Situation, situationOf } from '@/server/bots/situation'
import { PlayedHand } from './played-hand'

export interface BotHand {
  /** By seat. */
  characters: readonly Character[]
  stacks: number[]
  button: number
  bigBlind?: number
  /** `Ah Kd`, by seat, in place of what is dealt. */
  cards?: (string | undefined)[]
  random: Random
  iterations?: number
  /** Whoever is asked says twice as often as their character does. */
  runItTwice?: boolean
  /** Told every decision before it is carried out. */
  onChoice?: (seat: number, situation: Situation, choice: Choice) => void
}

/** A hand that characters play among themselves, to its end. */
export function playBotHand({ characters, random, iterations = 60, onChoice, ...dealing }: BotHand): PlayedHand {
  const cards = dealt(dealing.cards ?? [], characters.length, random)
  const { stacks, button, bigBlind = 100, runItTwice = false } = dealing
  const hand = new PlayedHand({ stacks, button, bigBlind, runItTwice, ...cards })
  while (hand.toAct !== null) {
    const seat = hand.toAct
    const own = (cards.cards[seat] ?? '').split(' ') as Card[]
    const situation = situationOf(hand.state, seat, own, hand.legal, hand.events.reduce(read, NOTHING_READ))
    const character = characters[seat]
    if (!situation || !character) throw new Error(`Nobody plays seat ${seat}`)
    const choice = choose(situation, character, random, iterations)
    onChoice?.(seat, situation, choice)
    hand.act(seat, choice.action, choice.amount)
  }
  for (const { seat } of hand.state.offer?.answers ?? [])
    if (hand.state.offer) hand.runs(seat, random() < (characters[seat]?.runsTwice ?? 0) ? 2 : 1)
  return hand
}

/** Two cards for every seat and five for the board, at random where they are not given. */
function dealt(given: (string | undefined)[], seats: number, random: Random): { cards: string[]; board: string } {
  const taken = new Set(given.flatMap((cards) => cards?.split(' ') ?? []))
  const deck = CARDS.filter((card) => !taken.has(card))
  for (let n = deck.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1))
    const [a, b] = [deck[n], deck[other]]
    if (a && b) [deck[n], deck[other]] = [b, a]
  }
  const cards = Array.from({ length: seats }, (_, seat) => given[seat] ?? deck.splice(0, 2).join(' '))
  return { cards, board: deck.slice(0, 5).join(' ') }
}
