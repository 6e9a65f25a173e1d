import { unscaled } from './decimal'
import type { HandHistory } from './hand-history'
import type { ReplayedHand } from './replayed-hand'

/** What a file's hand comes to when it is played by the rules of this room. */
export type Outcome =
  | { type: 'matched' }
  | { type: 'differed'; how: string }
  /** It cannot be told. */
  | { type: 'skipped'; why: string }

/** Why a hand is skipped of whose end the file says nothing. */
export const NOTHING_TO_COMPARE = 'the file tells neither finishing_stacks nor winnings'

/** A figure of this room beside the file's, for one player. */
interface Compared {
  /** In the file's order, from 0. */
  player: number
  here: number
  there: number
  isSame: boolean
}

/** The players of whom the file tells the end. */
function compared({ finishing, winnings, stacks }: HandHistory, replayed: ReplayedHand): Compared[] {
  return replayed.state.seats.flatMap(({ seat, stack, won }, player) => {
    const there = finishing?.[player] ?? winnings?.[player] ?? null
    // Where the stack at the beginning is not known, the one at the end tells nothing.
    if (there === null || (finishing && stacks[player] === null)) return []
    if (finishing) return [{ player, here: stack, there, isSame: stack === there }]
    // Some rooms count what nobody called among the winnings.
    return [{ player, here: won, there, isSame: there === won || there === won + replayed.returned(seat) }]
  })
}

/** The end of a hand beside what the file says of it; `unknown`: players at the showdown whose cards it does not tell. */
export function compare(history: HandHistory, replayed: ReplayedHand, unknown: ReadonlySet<number>): Outcome {
  const { places, actions } = history
  const known = compared(history, replayed)
  if (known.length === 0) return { type: 'skipped', why: NOTHING_TO_COMPARE }
  const wrong = known.filter(({ isSame }) => !isSame)
  if (wrong.length === 0) return { type: 'matched' }

  const mucked = new Set(actions.flatMap(({ action }) => (action.type === 'muck' ? [action.player] : [])))
  const short = wrong.reduce((sum, { here, there }) => sum + here - there, 0)
  const untold = wrong.find(({ player, here, there }) => unknown.has(player) && !mucked.has(player) && there > here)
  if (untold && short === 0)
    return { type: 'skipped', why: `the file does not tell the cards of p${untold.player + 1}, who won` }

  const verb = history.finishing ? 'ends with' : 'collects'
  const differences = wrong.map(
    ({ player, here, there }) =>
      `p${player + 1} ${verb} ${unscaled(here, places)}, in the file ${unscaled(there, places)}`,
  )
  const winner = wrong.find(({ player, here, there }) => mucked.has(player) && here > there)
  const hints = [
    ...(short > 0 ? [`${unscaled(short, places)} less in all: a rake, it seems, which is not taken here`] : []),
    ...(winner ? [`p${winner.player + 1} mucks a winning hand, which is shown here`] : []),
    ...(replayed.hasShortBlind ? ['a blind is short, and the price stays that of the full one here (rule 1)'] : []),
  ]
  return { type: 'differed', how: [differences.join('; '), ...hints].join(' · ') }
}
