import type { Place } from './seat-places'

/** A seat's pod, and the bet before it. */
export interface SeatPlace {
  pod: Place
  bet: Place
}

/** Stout is upright with less height, low is level with larger pods and more height for them: for small screens. See globals.css. */
export type Layout = 'upright' | 'level' | 'stout' | 'low'

/** Width and height of the table's box. Everything on it is measured in hundredths of the width, so that it scales as one. */
export const BOX = {
  upright: { width: 100, height: 146 },
  stout: { width: 100, height: 125 },
  level: { width: 100, height: 57 },
  low: { width: 100, height: 70 },
} as const

/** In hundredths of the box's width. */
type Spot = readonly [x: number, y: number, betX: number, betY: number]

/** On a phone a column of pods stands on either side, and leaves the middle to the board and the pots. */
const COLUMN = 12.75
/** The lowest bets lie above the viewer's own cards. */
const upright = (...heights: number[]): Spot[] => heights.map((y) => [COLUMN, y, 34.5, Math.min(y + 0.5, 98.5)])
const UPRIGHT_CORNER: Spot = [26, 14.5, 34, 27.5]
const UPRIGHT_FAR: Spot = [50, 14.5, 50, 27.5]
const UPRIGHT_OWN: Spot = [50, 132.5, 50, 103]

/** Beside the board there is no room for a bet: it lies above or below. */
const stout = (y: number, bet: number): Spot => [COLUMN, y, 34.5, bet]
const STOUT_CORNER: Spot = [26, 14.5, 35.5, 28]
const STOUT_OWN: Spot = [50, 111.5, 50, 82]

const LEVEL_FAR: Spot = [50, 8, 50, 14.3]
const LEVEL_OWN: Spot = [50, 49.4, 50, 36.4]
const LEVEL_CORNER: Spot = [33, 8, 37, 14.3]
const LEVEL_OUTER: Spot = [28, 8, 32, 14.3]
const LEVEL_LOW: Spot = [25, 47.5, 30.5, 40]
const level = (y: number): Spot => [8.5, y, 22, y]

const LOW_FAR: Spot = [50, 8.6, 50, 17.8]
const LOW_OWN: Spot = [50, 59, 50, 41]
const LOW_CORNER: Spot = [28, 8.6, 37, 17.8]
const LOW_LOW: Spot = [22.5, 57, 33, 46]
const low = (y: number, bet: number): Spot => [11, y, 28, bet]

/** Whoever looks on, and whoever sits opposite. */
const MIDDLES: Record<Layout, readonly [own: Spot, far: Spot]> = {
  upright: [UPRIGHT_OWN, UPRIGHT_FAR],
  stout: [STOUT_OWN, UPRIGHT_FAR],
  level: [LEVEL_OWN, LEVEL_FAR],
  low: [LOW_OWN, LOW_FAR],
}

/** By number of seats: whoever sits on the viewer's left side, nearest first, and whether somebody sits opposite. */
const LEFT: Record<Layout, Record<number, readonly Spot[]>> = {
  upright: {
    2: [],
    3: upright(48),
    4: upright(55),
    5: [...upright(92), UPRIGHT_CORNER],
    6: upright(97, 46),
    7: [...upright(97, 46), UPRIGHT_CORNER],
    8: upright(112, 85, 42),
    9: [...upright(112, 85, 46), UPRIGHT_CORNER],
    10: upright(113, 86, 55, 28),
  },
  stout: {
    2: [],
    3: [stout(44, 34)],
    4: [stout(46, 34)],
    5: [stout(75, 72), STOUT_CORNER],
    6: [stout(79, 74), stout(40, 34)],
    7: [stout(79, 74), stout(43, 34.5), STOUT_CORNER],
    8: [stout(95, 77.5), stout(70, 67), stout(36, 33)],
    9: [stout(95, 77.5), stout(70, 67), stout(42, 34.5), STOUT_CORNER],
    10: [stout(98, 77.5), stout(73.3, 67), stout(48.6, 35), stout(24, 25)],
  },
  low: {
    2: [],
    3: [low(23, 21)],
    4: [low(34, 38.5)],
    5: [low(40, 40), LOW_CORNER],
    6: [low(46, 44), low(23, 21)],
    7: [LOW_LOW, low(32, 38), LOW_CORNER],
    8: [LOW_LOW, low(39, 39), low(19, 21)],
    9: [LOW_LOW, low(39, 39), low(22, 22.5), LOW_CORNER],
    10: [LOW_LOW, low(39, 39), low(22, 22.5), LOW_CORNER],
  },
  level: {
    2: [],
    3: [level(20)],
    4: [level(28)],
    5: [level(33), LEVEL_CORNER],
    6: [level(39), level(19)],
    7: [LEVEL_LOW, level(25), LEVEL_CORNER],
    8: [LEVEL_LOW, level(34), [12, 16, 24, 19.5]],
    9: [LEVEL_LOW, level(36), level(19.5), LEVEL_CORNER],
    10: [LEVEL_LOW, level(36.5), level(20), LEVEL_OUTER],
  },
}

/**
 * Places for so many seats, 2 to 10: the first in the middle of the bottom, the others clockwise, as a mirror shows them.
 * A test in a browser holds them apart, with all that lies before them.
 */
export function tablePlaces(seats: number, layout: Layout): SeatPlace[] {
  const left = LEFT[layout][seats] ?? []
  const [own, far] = MIDDLES[layout]
  const right = left.toReversed().map(([x, y, betX, betY]): Spot => [100 - x, y, 100 - betX, betY])
  const opposite = seats % 2 === 0 ? [far] : []
  const { height } = BOX[layout]
  return [own, ...left, ...opposite, ...right].map(([x, y, betX, betY]) => ({
    pod: { x, y: percent(y / height) },
    bet: { x: betX, y: percent(betY / height) },
  }))
}

/** Two digits: the same text on the server and in every browser. */
const percent = (part: number) => Math.round(part * 10_000) / 100
