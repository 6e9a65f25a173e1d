import type { Character } from './character'
import { betTo, type Choice, comeAlong, giveUp } from './choice'
import type { Random } from './equity'
import { atStake, potOdds, type Situation } from './situation'
import { startingShare } from './starting-hands'

/** The pot odds that a raise of the usual size gives. */
const USUAL_ODDS = 0.33
/** Calls are better than that against a small raise, and never by more than this factor. */
const MOST_TEMPTING = 3
/** Of the hands that call one raise or raise it again, so many still do against another. */
const AGAINST_ANOTHER = 0.4
/** The very best are played whatever it costs. */
const NEVER_FOLDED = 0.015
/** How much wider hands are played when only one rival is left. */
const HEADS_UP = 1.7

/** By how good the two cards are to begin with, where one sits, and what it costs to come along. */
export function playBeforeTheFlop(situation: Situation, character: Character, random: Random): Choice {
  const { own, raises, callers, position, price, rivals } = situation
  // The borders are blurred, so that nobody's play tells the cards.
  const share = startingShare(...own) * (0.85 + 0.3 * random())
  const loosened = rivals.length === 1 ? HEADS_UP : 1

  if (raises === 0) {
    const { first, button } = character.opens
    const opens = (first + (button - first) * position) * loosened
    const size = price * (2.2 + random() + callers)
    if (share <= opens) return betTo(situation, size, 0.15 + 0.3 * nearness(share, opens))
    const comes = (opens + character.limps * loosened) * Math.min(MOST_TEMPTING, USUAL_ODDS / potOdds(situation))
    return share <= comes ? comeAlong(situation, 0.15) : giveUp(situation, 0.1)
  }

  const restraint = AGAINST_ANOTHER ** (raises - 1)
  const reraises = character.reraises * restraint * loosened
  if (share <= reraises) return betTo(situation, price * (2.8 + 0.6 * random()) + callers * price, 0.5)
  const temptation = Math.min(MOST_TEMPTING, USUAL_ODDS / potOdds(situation))
  const calls = Math.max(
    NEVER_FOLDED,
    character.calls * restraint * temptation * loosened * (1 - 0.5 * atStake(situation)),
  )
  if (share <= calls) return comeAlong(situation, 0.2 + 0.5 * nearness(share, calls) + 0.3 * atStake(situation))
  return giveUp(situation, 0.1 + 0.4 * nearness(share, calls))
}

/** 1 where a hand lies just at the border, 0 far from it. */
const nearness = (share: number, border: number): number => Math.max(0, 1 - Math.abs(share - border) / 0.1)
