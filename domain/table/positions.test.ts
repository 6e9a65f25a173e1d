import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { playerId } from '@/tests/support/ids'
import { type HandStarted, PlayedTable, positionsOf, postsOf } from '@/tests/support/played-table'
import { isBetween } from './clockwise'

const seatsOf = ({ seats }: HandStarted) => seats.map(({ seat }) => seat)

describe('a table’s first hand', () => {
  test('has its button in the lowest seat that is ready', () => {
    const hand = new PlayedTable().sit(4, 1, 3).start()
    expect(positionsOf(hand)).toEqual([1, 3, 4])
  })

  test('and nobody owes anything, whenever they came', () => {
    const hand = new PlayedTable().sit(4, 1, 3, 0).start()
    expect(hand.posts).toEqual([
      { seat: 1, forced: 'small-blind', amount: 5 },
      { seat: 3, forced: 'big-blind', amount: 10 },
    ])
    expect(hand.missed).toEqual([])
  })
})

test('seats are told in the order of play after the flop, first the one left of the button', () => {
  const table = new PlayedTable().sit(0, 2, 3, 5)
  expect(seatsOf(table.hand())).toEqual([2, 3, 5, 0])
  expect(seatsOf(table.hand())).toEqual([3, 5, 0, 2])
})

describe('rule 10: heads-up', () => {
  test('the button is the small blind and plays last after the flop', () => {
    const hand = new PlayedTable().sit(1, 4).start()
    expect(positionsOf(hand)).toEqual([1, 1, 4])
    expect(seatsOf(hand)).toEqual([4, 1])
  })

  test('the blinds take turns', () => {
    const table = new PlayedTable().sit(1, 4)
    expect([table.hand(), table.hand(), table.hand()].map(positionsOf)).toEqual([
      [1, 1, 4],
      [4, 4, 1],
      [1, 1, 4],
    ])
  })
})

test.each([
  { leaver: 'button', seat: 0, next: [2, 2, 1] },
  { leaver: 'small blind', seat: 1, next: [2, 2, 0] },
  { leaver: 'big blind', seat: 2, next: [1, 1, 0] },
])('rule 11: from three to two, when the $leaver goes, nobody posts the big blind twice running', ({ seat, next }) => {
  const table = new PlayedTable().sit(0, 1, 2)
  expect(positionsOf(table.hand())).toEqual([0, 1, 2])
  table.leave(seat)
  expect(positionsOf(table.hand())).toEqual(next)
})

describe('rule 12: the button may be dead', () => {
  const fourHanded = () => {
    const table = new PlayedTable().sit(0, 1, 2, 3)
    expect(positionsOf(table.hand())).toEqual([0, 1, 2])
    return table
  }

  test('when the small blind goes, the button stands at the empty seat', () => {
    const table = fourHanded()
    table.leave(1)
    const hand = table.hand()
    expect(positionsOf(hand)).toEqual([1, 2, 3])
    expect(seatsOf(hand)).toEqual([2, 3, 0])
  })

  test('when the big blind goes, nobody posts the small blind', () => {
    const table = fourHanded()
    table.leave(2)
    const hand = table.hand()
    expect(positionsOf(hand)).toEqual([1, 2, 3])
    expect(hand.posts).toEqual([{ seat: 3, forced: 'big-blind', amount: 10 }])
    expect(positionsOf(table.hand())).toEqual([2, 3, 0])
  })

  test('when whoever is next for the big blind goes, it moves on to the one after', () => {
    const table = fourHanded()
    table.leave(3)
    expect(positionsOf(table.hand())).toEqual([1, 2, 0])
  })

  test('whoever sits out counts as gone', () => {
    const table = fourHanded()
    table.sitOut(2)
    expect(table.hand().posts).toEqual([{ seat: 3, forced: 'big-blind', amount: 10 }])
  })
})

describe('from two players to more, the button goes to the player before the small blind', () => {
  test('to one who sat down there', () => {
    const table = new PlayedTable().sit(0, 3)
    expect(positionsOf(table.hand())).toEqual([0, 0, 3])
    table.sit(1)
    expect(positionsOf(table.hand())).toEqual([1, 3, 0])
  })

  test('also where the small blind of before would come before both', () => {
    const table = new PlayedTable().sit(0, 3)
    table.hand()
    table.sit(1, 4)
    expect(positionsOf(table.hand())).toEqual([1, 3, 4])
  })

  test('or stays where it is', () => {
    const table = new PlayedTable().sit(0, 3)
    table.hand()
    table.sit(5)
    expect(positionsOf(table.hand())).toEqual([0, 3, 5])
  })
})

describe('the button goes to the player before the small blind, too', () => {
  const threeHanded = () => {
    const table = new PlayedTable().sit(0, 1, 4)
    expect(positionsOf(table.hand())).toEqual([0, 1, 4])
    return table
  }

  test('where it would fall on the big blind', () => {
    const table = threeHanded()
    table.leave(0)
    table.sit(2)
    expect(positionsOf(table.hand())).toEqual([2, 4, 1])
  })

  test('where the big blind would stand between it and the small blind', () => {
    const table = threeHanded()
    table.leave(0)
    table.leave(1)
    table.sit(2, 3)
    expect(positionsOf(table.hand())).toEqual([3, 4, 2])
  })
})

/** Things that happen between hands; what makes no sense at a seat is left out. */
const aMove = fc.record({
  kind: fc.constantFrom('sit', 'sitOut', 'sitIn', 'wait', 'leave', 'rest'),
  seat: fc.nat({ max: 6 }),
})
const anEvening = fc.array(fc.array(aMove, { maxLength: 3 }), { minLength: 4, maxLength: 40 })

/** Each hand of an evening, and who was ready when it began; nobody sits down twice. */
function play(evening: { kind: string; seat: number }[][]): { hand: HandStarted; ready: string[] }[] {
  const table = new PlayedTable({ seats: 7 }).sit(0, 1, 2, 3)
  let guests = 10
  const hands: { hand: HandStarted; ready: string[] }[] = []
  for (const moves of evening) {
    for (const { kind, seat } of moves) {
      const occupant = table.state.seats[seat]
      if (!occupant && kind === 'sit') table.take(seat, playerId(++guests))
      if (!occupant) continue
      if (kind === 'sitOut') table.sitOut(seat)
      if (kind === 'sitIn') table.sitIn(seat)
      if (kind === 'wait') table.sitIn(seat, { waits: true })
      if (kind === 'leave') table.leave(seat)
    }
    const ready = table.ready.map((seat) => table.at(seat).playerId)
    if (ready.length < 2) continue
    hands.push({ hand: table.hand(), ready })
  }
  return hands
}

const bigBlindOf = ({ hand }: { hand: HandStarted }) =>
  hand.seats.find(({ seat }) => seat === hand.bigBlindSeat)?.playerId

describe('however people come and go', () => {
  const always = (check: (hands: ReturnType<typeof play>) => void) =>
    fc.assert(
      fc.property(anEvening, (evening) => check(play(evening))),
      { numRuns: 300 },
    )

  test('rule 11: the big blind is never the same player’s twice running', () =>
    always((hands) => {
      hands.slice(1).forEach((next, n) => {
        expect(bigBlindOf(next)).not.toBe(bigBlindOf(hands[n] ?? next))
      })
    }))

  test('rule 12: the big blind moves on clockwise and passes nobody who is ready', () =>
    always((hands) => {
      hands.slice(1).forEach(({ hand, ready }, n) => {
        const before = hands[n]?.hand.bigBlindSeat ?? hand.bigBlindSeat
        for (const { seat, playerId: player } of hand.seats)
          if (ready.includes(player)) expect(isBetween(before, seat, hand.bigBlindSeat)).toBe(false)
      })
    }))

  test('between two big blinds of one player, everyone else who was ready all the while posts just one', () =>
    always((hands) => {
      hands.forEach((first, start) => {
        const player = bigBlindOf(first)
        const length = hands.slice(start + 1).findIndex((each) => bigBlindOf(each) === player)
        if (length < 0) return
        const round = hands.slice(start, start + length + 2)
        const all = first.ready.filter((each) => round.every(({ ready }) => ready.includes(each)))
        if (!player || !all.includes(player)) return
        for (const other of all.filter((each) => each !== player))
          expect(round.filter((each) => bigBlindOf(each) === other)).toHaveLength(1)
      })
    }))

  test('the blinds and the button keep their order, and the button is never the big blind', () =>
    always((hands) => {
      for (const { hand } of hands) {
        const [button, small, big] = positionsOf(hand)
        expect(button).not.toBe(big)
        if (hand.seats.length > 2) expect(isBetween(button, small, big)).toBe(true)
        else expect(button).toBe(small)
      }
    }))

  test('two or more play, each posts one live blind at most, and the big blind is posted', () =>
    always((hands) => {
      for (const { hand } of hands) {
        expect(hand.seats.length).toBeGreaterThan(1)
        for (const { seat } of hand.seats)
          expect(postsOf(hand, seat).filter((post) => !post.startsWith('dead')).length).toBeLessThan(2)
        expect(postsOf(hand, hand.bigBlindSeat)).toEqual(['big-blind 10'])
      }
    }))

  test('nobody who is ready is left out for longer than a round', () =>
    always((hands) => {
      const leftOut = new Map<string, number>()
      for (const { hand, ready } of hands) {
        for (const player of ready) {
          const plays = hand.seats.some((seat) => seat.playerId === player)
          leftOut.set(player, plays ? 0 : (leftOut.get(player) ?? 0) + 1)
          expect(leftOut.get(player)).toBeLessThan(8)
        }
      }
    }))
})
