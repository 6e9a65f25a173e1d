import { isLive } from '@/domain/hand/state'
import { compare, type Outcome } from './comparison'
import { dealOf, type Ids, idsFor } from './deal'
import { unscaled } from './decimal'
import type { Entry, HandHistory } from './hand-history'
import { plantedDeck } from './planted-deck'
import { follow, ReplayedHand } from './replayed-hand'
import { ownSecond } from './setting'

/**
 * Plays the hand through the aggregate, action by action, and compares the stacks at its end with the file's. The rules
 * are this room's: where a blind is short the price stays that of the full one (rule 1), odd chips go one each (16), a
 * winning hand is never mucked (20), and no rake is taken. PokerKit, by which most files were made, has the highest
 * bet that lies for a price, and gives all odd chips to the first.
 */
export function playAgain(history: HandHistory, ids: Ids): PlayedAgain {
  const unknown = unknownAtShowdown(history)
  const replayed = new ReplayedHand(Date.parse(history.setting.startedAt))
  const { secondBoard, rabbit } = history.setting
  const cards = { ...history.cards, board: [...history.cards.board, ...(rabbit?.cards ?? [])] }
  const deck = plantedDeck(cards, unknown, ownSecond(secondBoard, history.cards))
  const refusal = replayed.send({ type: 'DealHand', data: dealOf(history, ids) }, deck)
  if (refusal) throw new Error(refusal)
  replayed.runTwice()
  let told = 0
  for (const entry of history.actions) {
    if (entry.action.type === 'deal-board') told += entry.action.cards.length
    const why = follow(replayed, entry, told)
    const { line } = entry
    replayed.runTwice()
    if (why) return { replayed, outcome: { type: 'differed', how: inContext(entry, why, history) }, mistake: { line } }
  }
  const { state } = replayed
  const isShowdown = state.status === 'completed' && state.seats.filter(isLive).length > 1
  const skipped = (why: string): PlayedAgain => ({ replayed, outcome: { type: 'skipped', why } })
  if (isShowdown && (told < 5 || history.cards.board.includes(null)))
    return skipped('the file does not tell the whole board')
  const lucky = isShowdown ? replayed.contestedWinners.find((player) => unknown.has(player)) : undefined
  if (lucky !== undefined) return skipped(`the file does not tell the cards of p${lucky + 1}`)
  return { replayed, outcome: compare(history, replayed, isShowdown ? unknown : new Set()) }
}

interface PlayedAgain {
  replayed: ReplayedHand
  outcome: Outcome
  /** An entry of the file that the rules of this room do not allow: the hand goes no further. */
  mistake?: { line: number }
}

/** What a hand comes to, for whoever does not want to see it. */
export const replayHand = (history: HandHistory): Outcome => playAgain(history, idsFor(history)).outcome

/** Players who came to the end without a fold, and whose cards the file does not tell. */
const unknownAtShowdown = ({ cards, actions }: HandHistory): ReadonlySet<number> => {
  const folded = actions.flatMap(({ action }) => (action.type === 'fold' ? [action.player] : []))
  return new Set(
    [...cards.hole.keys()].filter((player) => !folded.includes(player) && cards.hole[player]?.includes(null)),
  )
}

const inContext = ({ text, line }: Entry, mistake: string, { places }: HandHistory): string =>
  `line ${line}, "${text}": ${places > 0 ? `${mistake.replace(/\.$/, '')} (in units of ${unscaled(1, places)})` : mistake}`
