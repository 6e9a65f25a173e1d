import { accept, reject } from '../decider'
import type { HandCommand } from './commands'
import { at } from './consequences'
import type { HandEvent } from './events'
import { type DealtHand, seatOfPlayer } from './state'

type CommandData<Type extends HandCommand['type']> = Extract<HandCommand, { type: Type }>['data']

/** Nobody has to, and after the hand everybody may, both cards or one: rule 20. */
export function show({ playerId, cards: asked }: CommandData<'ShowCards'>, hand: DealtHand) {
  const own = seatOfPlayer(hand, playerId)
  if (!own) return reject('NotInHand')
  if (hand.status !== 'completed') return reject('HandNotOver')
  const held = hand.holeCards[playerId]
  if (!held) return own.cards === 'shown' ? accept<HandEvent>() : reject('CardsUnreadable')
  const strange = asked?.find((card) => !held.some((each) => each.card === card))
  if (strange) return reject('NotYourCard', { card: strange })
  const cards = held.filter(({ card }) => (asked?.includes(card) ?? true) && !own.showed.includes(card))
  return cards.length > 0
    ? accept<HandEvent>({ type: 'CardsShown', data: { ...at(hand, own), cards } })
    : accept<HandEvent>()
}

/** Whoever was dealt in may see how the board would have ended, and everybody sees it with them; once a hand. */
export function huntRabbit({ playerId }: CommandData<'HuntRabbit'>, hand: DealtHand) {
  const own = seatOfPlayer(hand, playerId)
  if (!own) return reject('NotInHand')
  if (!hand.rabbitHunting) return reject('NoRabbitHunting')
  if (hand.status !== 'completed') return reject('BoardNotOver')
  if (hand.rabbitHunted) return accept<HandEvent>()
  if (hand.board.length === 5) return reject('BoardIsComplete')
  if (hand.board.length + hand.boardToCome.length < 5) return reject('CardsUnreadable')
  return accept<HandEvent>({ type: 'RabbitHunted', data: { ...at(hand, own), cards: hand.boardToCome } })
}
