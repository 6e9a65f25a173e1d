import { randomUUID } from 'node:crypto'
import { CARDS, type CommittedDeck } from '@/domain/cards'
import type { Deal } from '@/domain/deal'
import { chips, HandId } from '@/domain/kernel'
import { ANN, BEN, tableId } from './ids'

/** A deck in the order of the catalogue, under a root of the test's own; its salts are easy to find again. */
export const plantedDeck = (root: string): CommittedDeck => ({
  root,
  cards: CARDS.map((card, index) => ({ index, card, salt: plantedSalt(index), path: [] })),
})

export const plantedSalt = (index: number): string => `5a17${String(index).padStart(60, '0')}`

/** Heads-up, blinds 5 and 10: Ann on the button, whose turn it is first. */
export function aDeal(): { type: 'DealHand'; data: Deal } {
  const seat = (seat: number, playerId: typeof ANN) => ({ seat, playerId, stack: chips(1_000), timeBank: 60_000 })
  return {
    type: 'DealHand',
    data: {
      handId: HandId.parse(randomUUID()),
      tableId: tableId(1),
      number: 1,
      button: 0,
      bigBlind: chips(10),
      opening: chips(10),
      clock: 20_000,
      rabbitHunting: false,
      runItTwice: false,
      seats: [seat(1, BEN), seat(0, ANN)],
      posts: [
        { seat: 0, forced: 'small-blind', amount: chips(5) },
        { seat: 1, forced: 'big-blind', amount: chips(10) },
      ],
      seeds: ['luck', ''],
    },
  }
}
