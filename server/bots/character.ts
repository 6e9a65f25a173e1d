/** How somebody plays, in figures. Shares are of all starting hands, frequencies from 0 to 1. */
export interface Character {
  name: 'tight' | 'solid' | 'loose-aggressive' | 'calling-station'
  /** Hands raised with when nobody has raised yet: from the first position, and from the button. */
  opens: { first: number; button: number }
  /** Hands that only come along for the big blind, beyond those. */
  limps: number
  /** Hands that call a raise of the usual size. */
  calls: number
  /** Hands that raise the raiser. */
  reraises: number
  /** Equity that a call after the flop needs beyond the pot odds; below 0, too little will do. */
  margin: number
  /** How often a hand that is worth a bet or raise gets one. */
  aggression: number
  /** How often a bet has nothing behind it, heads-up and in position. */
  bluffs: number
  /** Bets after the flop, as fractions of the pot. */
  sizes: readonly number[]
  /** How long things are thought over, beside others. */
  deliberation: number
  /** How often the rest of the board is run twice, when all-in. */
  runsTwice: number
}

/** Waits for good cards, bets them, and gives up the rest. */
export const TIGHT: Character = {
  name: 'tight',
  opens: { first: 0.09, button: 0.18 },
  limps: 0,
  calls: 0.08,
  reraises: 0.03,
  margin: 0.06,
  aggression: 0.7,
  bluffs: 0.12,
  sizes: [0.5, 0.66, 0.75],
  deliberation: 1.1,
  runsTwice: 0.95,
}

/** Plays a fair number of hands, most of them with a raise. */
export const SOLID: Character = {
  name: 'solid',
  opens: { first: 0.15, button: 0.34 },
  limps: 0.02,
  calls: 0.15,
  reraises: 0.055,
  margin: 0.03,
  aggression: 0.78,
  bluffs: 0.3,
  sizes: [0.33, 0.5, 0.66, 0.75],
  deliberation: 1,
  runsTwice: 0.8,
}

/** Plays many hands and bets at every chance, with cards or without. */
export const LOOSE_AGGRESSIVE: Character = {
  name: 'loose-aggressive',
  opens: { first: 0.27, button: 0.52 },
  limps: 0.02,
  calls: 0.22,
  reraises: 0.11,
  margin: 0,
  aggression: 0.92,
  bluffs: 0.55,
  sizes: [0.5, 0.75, 1, 1.25],
  deliberation: 0.75,
  runsTwice: 0.25,
}

/** Wants to see every flop and every showdown, and seldom raises. */
export const CALLING_STATION: Character = {
  name: 'calling-station',
  opens: { first: 0.03, button: 0.05 },
  limps: 0.5,
  calls: 0.48,
  reraises: 0.015,
  margin: -0.1,
  aggression: 0.25,
  bluffs: 0.04,
  sizes: [0.33, 0.5],
  deliberation: 0.9,
  runsTwice: 0.6,
}
