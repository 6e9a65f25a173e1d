import { playAfterTheFlop } from './after-the-flop'
import { playBeforeTheFlop } from './before-the-flop'
import type { Character } from './character'
import type { Choice } from './choice'
import type { Random } from './equity'
import type { Situation } from './situation'

/** Enough to tell hands apart by some hundredths of the pot. */
export const ITERATIONS = 300

/**
 * What a character does in a situation. Nothing but these and chance goes into it, and nothing comes out that is not
 * among the legal actions.
 * @param iterations how often the rest of the hand is dealt to see what the cards are worth
 */
export const choose = (
  situation: Situation,
  character: Character,
  random: Random,
  iterations: number = ITERATIONS,
): Choice =>
  situation.street === 'preflop'
    ? playBeforeTheFlop(situation, character, random)
    : playAfterTheFlop(situation, character, random, iterations)
