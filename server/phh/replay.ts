import { isLive } from '@/domain/hand/state'
import { compare, type Outcome } from './comparison'
import { dealOf } from './deal'
import { unscaled } from './decimal'
import type { Entry, HandHistory } from './hand-history'
import { plantedDeck } from './planted-deck'
import { follow, ReplayedHand } from './replayed-hand'

/**
 * Plays the hand through the aggregate, action by action, and compares the stacks at its end with the file's. The rules
 * are this room's: where a blind is short the price stays that of the full one (rule 1), odd chips go one each (16), a
 * winning hand is never mucked (20), and no rake is taken. PokerKit, by which most files were made, has the highest
 * bet that lies for a price, and gives all odd chips to the first.
 */
export function replayHand(history: HandHistory): Outcome {
  const unknown = unknownAtShowdown(history)
  const replayed = new ReplayedHand()
  replayed.send({ type: 'DealHand', data: dealOf(history) }, plantedDeck(history.cards, unknown))
  let told = 0
  for (const entry of history.actions) {
    if (entry.action.type === 'deal-board') told += entry.action.cards.length
    const mistake = follow(replayed, entry, told)
    if (mistake) return { type: 'differed', how: inContext(entry, mistake, history) }
  }
  const { state } = replayed
  const isShowdown = state.status === 'completed' && state.seats.filter(isLive).length > 1
  if (isShowdown && (told < 5 || history.cards.board.includes(null)))
    return { type: 'skipped', why: 'the file does not tell the whole board' }
  const lucky = isShowdown ? replayed.contestedWinners.find((seat) => unknown.has(seat)) : undefined
  if (lucky !== undefined) return { type: 'skipped', why: `the file does not tell the cards of p${lucky + 1}` }
  return compare(history, replayed, isShowdown ? unknown : new Set())
}

/** Players who came to the end without a fold, and whose cards the file does not tell. */
const unknownAtShowdown = ({ cards, actions }: HandHistory): ReadonlySet<number> => {
  const folded = actions.flatMap(({ action }) => (action.type === 'fold' ? [action.player] : []))
  return new Set(
    [...cards.hole.keys()].filter((player) => !folded.includes(player) && cards.hole[player]?.length !== 2),
  )
}

const inContext = ({ text, line }: Entry, mistake: string, { places }: HandHistory): string =>
  `line ${line}, "${text}": ${mistake}${places > 0 ? ` (in units of ${unscaled(1, places)})` : ''}`
