import type { Character } from './character'
import { betTo, type Choice, check, comeAlong, giveUp } from './choice'
import { equity, type Random } from './equity'
import { atStake, potOdds, type Situation } from './situation'

/** More rivals than these are not told apart from these. */
const MOST_RIVALS = 3

/** By the share of the pot that the cards are worth, what a call costs, and what a bet may win. */
export function playAfterTheFlop(
  situation: Situation,
  character: Character,
  random: Random,
  iterations: number,
): Choice {
  const rivals = situation.rivals.slice(0, MOST_RIVALS)
  const share = equity({ ...situation, rivals }, iterations, random)
  return situation.legal.call === null
    ? unbet(situation, share, character, random)
    : facingBet(situation, share, character, random)
}

/** Bets what is ahead of most hands, and now and then what is not. */
function unbet(situation: Situation, share: number, character: Character, random: Random): Choice {
  const { rivals, position, legal } = situation
  if (!legal.bet && !legal.raise) return check(0)
  const worthBetting = ahead(rivals.length, 0.2)
  if (share >= worthBetting) {
    if (random() < character.aggression) return betTo(situation, size(situation, share, character, random), 0.35)
    return check(0.3)
  }
  const chance = (character.bluffs * (0.4 + 0.6 * position)) / rivals.length ** 1.5
  if (random() < chance) return betTo(situation, size(situation, random(), character, random), 0.4)
  return check(0.15)
}

function facingBet(situation: Situation, share: number, character: Character, random: Random): Choice {
  const { rivals, raises, legal, street } = situation
  const odds = potOdds(situation)
  const needed = odds + character.margin + 0.04 * (random() - 0.5)
  const difficulty = 0.3 * atStake(situation) + 0.7 * Math.max(0, 1 - Math.abs(share - needed) / 0.2)

  const worthRaising = ahead(rivals.length, 0.45) + 0.08 * (raises - 1)
  const mayBluff = street !== 'river' && raises === 1 && rivals.length === 1
  const wantsToRaise =
    share >= worthRaising ? random() < character.aggression : mayBluff && random() < character.bluffs * 0.15
  if (legal.raise && wantsToRaise) return betTo(situation, raiseTo(situation, character, random), 0.5)
  return share >= needed ? comeAlong(situation, difficulty) : giveUp(situation, 0.6 * difficulty)
}

/** The share of the pot that is this much of the way from a fair one to all of it. */
const ahead = (rivals: number, way: number): number => {
  const fair = 1 / (rivals + 1)
  return fair + (1 - fair) * way
}

/** A bet; the stronger the hand, the larger, but not so much that it could be read. */
function size({ pot, price }: Situation, share: number, { sizes }: Character, random: Random): number {
  const blurred = 0.35 * share + 0.65 * random()
  return price + pot * (sizes[Math.floor(blurred * sizes.length)] ?? 0.5)
}

/** A raise over a bet: what the pot would be after a call, taken as a bet. */
const raiseTo = (situation: Situation, character: Character, random: Random): number => {
  const { pot, price, legal } = situation
  return size({ ...situation, pot: pot + (legal.call ?? 0), price }, random(), character, random)
}
