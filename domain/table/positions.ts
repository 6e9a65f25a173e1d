import { clockwiseAfter, firstAfter, isBetween } from './clockwise'
import { readySeats } from './readiness'
import { type OpenTable, occupantOf, type Positions } from './state'

/** Who plays the next hand, and from where. */
export interface LineUp extends Positions {
  /** Seats that are dealt in, in the order of play after the flop: first the one left of the button. */
  players: number[]
  /** Whether players make up for blinds they missed. With two, who both post in every hand, nobody does (house). */
  madeUp: boolean
}

/**
 * The next hand's line-up by the dead-button rule (TDA, "Dead button" and "Button in heads-up"; Robert's Rules,
 * "Button and blind use"): the big blind moves on to the next player who is ready; the small blind is due where the big
 * blind was, and the button stands where the small blind was, be these seats empty or not. Two or more must be ready.
 *
 * Whoever waits for the big blind is left out until it comes, and so is, for a hand, whoever owes it and sits between the
 * button and the big blind. Where fewer than two would be left to play, everyone ready does, and owes nothing (house).
 */
export function lineUp(table: OpenTable): LineUp {
  const ready = readySeats(table)
  const { last } = table
  if (!last) return seated(ready, firstPositions(ready), false)

  const bigBlind = firstAfter(last.bigBlind, ready)
  const willing = ready.filter((seat) => seat === bigBlind || !occupantOf(table, seat).waits)
  const { button } = positions(willing, bigBlind, last)
  const mustLetPass = (seat: number) => occupantOf(table, seat).owes.big && isBetween(button, seat, bigBlind)
  const allowed = willing.length > 2 ? willing.filter((seat) => !mustLetPass(seat)) : willing
  const players = allowed.length < 2 ? ready : allowed
  return seated(players, positions(players, bigBlind, last), allowed.length > 2)
}

const seated = (players: number[], at: Positions, madeUp: boolean): LineUp => ({
  ...at,
  players: clockwiseAfter(at.button, players),
  madeUp,
})

/** The table's first hand: the button is in the lowest seat; heads-up it is the small blind (rule 10). */
function firstPositions(ready: number[]): Positions {
  const button = firstAfter(-1, ready)
  const smallBlind = ready.length === 2 ? button : firstAfter(button, ready)
  return { button, smallBlind, bigBlind: firstAfter(smallBlind, ready) }
}

/** Where the button cannot stay behind the blinds, as from two players to more, it goes to the player before them. */
function positions(players: number[], bigBlind: number, last: Positions): Positions {
  if (players.length <= 2) {
    const other = firstAfter(bigBlind, players)
    return { button: other, smallBlind: other, bigBlind }
  }
  const smallBlind = last.bigBlind
  const wasHeadsUp = last.button === last.smallBlind
  const staysBehind = last.smallBlind !== bigBlind && isBetween(last.smallBlind, smallBlind, bigBlind)
  const button = !wasHeadsUp && staysBehind ? last.smallBlind : before(smallBlind, players)
  return { button, smallBlind, bigBlind }
}

/** The last of the players before a seat, clockwise. */
const before = (seat: number, players: number[]): number =>
  clockwiseAfter(seat, players).findLast((each) => each !== seat) ?? seat
