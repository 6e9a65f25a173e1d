/** Where something lies on the table's box: percent of its width and of its height, from the top left. */
export interface Place {
  x: number
  y: number
}

/** A piece of the table's edge; `at` is a point so far along it. The box's shorter side is 1. */
interface Piece {
  length: number
  at(way: number): Place
}

/**
 * Places for so many seats round a table with straight long sides and half circles for ends, all as far from each other
 * along the edge. The first is in the middle of the bottom, the others follow clockwise.
 * @param aspect the box's width over its height
 */
export function seatPlaces(seats: number, aspect: number): Place[] {
  const width = Math.max(aspect, 1)
  const height = Math.max(1 / aspect, 1)
  const edge = aspect < 1 ? uprightEdge(height) : levelEdge(width)
  const around = edge.reduce((length, piece) => length + piece.length, 0)
  return Array.from({ length: seats }, (_, index) => {
    const { x, y } = pointAlong(edge, (index * around) / seats)
    return { x: percent(x / width), y: percent(y / height) }
  })
}

const levelEdge = (width: number): Piece[] => [
  line({ x: width / 2, y: 1 }, { x: 0.5, y: 1 }),
  arc({ x: 0.5, y: 0.5 }, 90, 270),
  line({ x: 0.5, y: 0 }, { x: width - 0.5, y: 0 }),
  arc({ x: width - 0.5, y: 0.5 }, -90, 90),
  line({ x: width - 0.5, y: 1 }, { x: width / 2, y: 1 }),
]

const uprightEdge = (height: number): Piece[] => [
  arc({ x: 0.5, y: height - 0.5 }, 90, 180),
  line({ x: 0, y: height - 0.5 }, { x: 0, y: 0.5 }),
  arc({ x: 0.5, y: 0.5 }, 180, 360),
  line({ x: 1, y: 0.5 }, { x: 1, y: height - 0.5 }),
  arc({ x: 0.5, y: height - 0.5 }, 0, 90),
]

function line(from: Place, to: Place): Piece {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const part = (way: number) => (length === 0 ? 0 : way / length)
  return {
    length,
    at: (way) => ({ x: from.x + (to.x - from.x) * part(way), y: from.y + (to.y - from.y) * part(way) }),
  }
}

/** Part of a circle of radius ½; angles in degrees, 0 to the right, growing clockwise. */
function arc(centre: Place, from: number, to: number): Piece {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  return {
    length: radians(to - from) / 2,
    at: (way) => ({
      x: centre.x + Math.cos(radians(from) + way * 2) / 2,
      y: centre.y + Math.sin(radians(from) + way * 2) / 2,
    }),
  }
}

function pointAlong(edge: Piece[], way: number): Place {
  let left = way
  for (const piece of edge) {
    if (left <= piece.length) return piece.at(left)
    left -= piece.length
  }
  return edge[0]?.at(0) ?? { x: 0.5, y: 1 }
}

/** Two digits: the same text on the server and in every browser. */
const percent = (part: number) => Math.round(part * 10_000) / 100

/** A seat's place counted from the viewer's own, so that one's own seat is the nearest. */
export const placeOf = (seat: number, ownSeat: number, seats: number): number =>
  (seat - Math.max(ownSeat, 0) + seats) % seats
