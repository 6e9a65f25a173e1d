import { expect, test } from 'vitest'
import { playBotHand } from '@/tests/support/bot-hand'
import { seededRandom } from '../demo/random'
import { CALLING_STATION, type Character, LOOSE_AGGRESSIVE, SOLID, TIGHT } from './character'

const SEATS = [TIGHT, LOOSE_AGGRESSIVE, CALLING_STATION, SOLID, TIGHT, SOLID]
const HANDS = 2_000

/** What a player's actions come to over many hands. */
interface Style {
  /** Share of hands in which chips were put in before the flop by choice: VPIP. */
  entered: number
  /** Share of hands raised before the flop: PFR. */
  raised: number
  /** Bets and raises after the flop for each call. */
  aggression: number
}

function playMany(): Record<Character['name'], Style> {
  const random = seededRandom(20_261_124)
  const actions = Array.from({ length: HANDS }, (_, n) => {
    const stacks = SEATS.map(() => 10_000)
    return playBotHand({ characters: SEATS, stacks, button: n % SEATS.length, random }).all('ActionTaken')
  })
  const styleOf = (character: Character): Style => {
    const own = actions.flatMap((hand) =>
      [...SEATS.keys()].filter((seat) => SEATS[seat] === character).map((at) => hand.filter(({ seat }) => seat === at)),
    )
    const share = (does: (hand: (typeof own)[number]) => boolean) => own.filter(does).length / own.length
    const after = own.flat().filter(({ street }) => street !== 'preflop')
    const count = (...named: string[]) => after.filter(({ action }) => named.includes(action)).length
    return {
      entered: share((hand) => hand.some(({ street, amount }) => street === 'preflop' && amount > 0)),
      raised: share((hand) => hand.some(({ street, action }) => street === 'preflop' && action === 'raise')),
      aggression: count('bet', 'raise') / count('call'),
    }
  }
  return {
    tight: styleOf(TIGHT),
    solid: styleOf(SOLID),
    'loose-aggressive': styleOf(LOOSE_AGGRESSIVE),
    'calling-station': styleOf(CALLING_STATION),
  }
}

test('characters play as they are called', () => {
  const { tight, solid, 'loose-aggressive': loose, 'calling-station': station } = playMany()

  expect(tight.entered).toBeLessThan(0.18)
  expect(solid.entered).toBeGreaterThan(tight.entered * 1.5)
  expect(loose.entered).toBeGreaterThan(solid.entered * 1.25)
  expect(station.entered).toBeGreaterThan(loose.entered * 1.15)

  expect(loose.raised).toBeGreaterThan(Math.max(solid.raised, tight.raised, station.raised) * 1.25)
  expect(station.raised).toBeLessThan(station.entered / 5)
  expect(tight.raised).toBeGreaterThan(tight.entered / 2)

  expect(loose.aggression).toBeGreaterThan(Math.max(solid.aggression, tight.aggression))
  expect(station.aggression).toBeLessThan(1)
})
