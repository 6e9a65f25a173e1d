import type { Result } from '../deal'
import { chips, plus } from '../kernel'
import type { TableCommand } from './commands'
import type { TableEvent } from './events'
import { playerLeft, refuseStack } from './seating'
import { type Occupant, type OpenTable, occupantOf } from './state'

type EndHand = Extract<TableCommand, { type: 'EndHand' }>['data']

/**
 * The hand that is played is over: what came of it, then the chips that waited for its end, then whoever wanted to go.
 * @throws Error when the results do not follow from the stacks that the hand began with: the sign of a bug
 */
export function endHand(table: OpenTable, { tableId, handId, seats }: EndHand): TableEvent[] {
  if (table.hand?.handId !== handId) return []
  check(table, table.hand.seats, seats)
  return [
    { type: 'HandEnded', data: { tableId, handId, seats } },
    ...seats.flatMap((result) => queuedChips(table, result)),
    ...seats
      .filter(({ seat }) => isGoing(occupantOf(table, seat)))
      .map(({ seat, stack }) => playerLeft(table, seat, stack)),
  ]
}

const isGoing = ({ leaving, leavesAfterHand }: Pick<Occupant, 'leaving' | 'leavesAfterHand'>): boolean =>
  leaving || leavesAfterHand

/** Top-ups that came in mid-hand are added now, as far as they still fit: rule 22. */
function queuedChips(table: OpenTable, { seat, playerId, ...result }: Result): TableEvent[] {
  const { queued, ...occupant } = occupantOf(table, seat)
  const leaving = isGoing(occupant)
  const { tableId } = table.terms
  let { stack } = result
  return queued.map((arriving): TableEvent => {
    const { code, details } = refuseStack(table, { leaving, stack }, arriving.amount)?.rejection ?? {}
    if (code)
      return {
        type: 'ChipsRefused',
        data: { tableId, playerId, ...arriving, reason: { code, details: { ...details } } },
      }
    stack = plus(stack, arriving.amount)
    return { type: 'ChipsAdded', data: { tableId, playerId, seat, ...arriving, confirmed: false } }
  })
}

function check(table: OpenTable, dealt: readonly number[], results: readonly Result[]): void {
  const sum = results.reduce((total, { change }) => total + change, 0)
  if (sum !== 0) throw new Error(`A hand whose changes come to ${sum}`)
  if (
    results
      .map(({ seat }) => seat)
      .toSorted()
      .join() !== dealt.toSorted().join()
  )
    throw new Error('A hand whose results are of other seats than were dealt in')
  for (const { seat, playerId, change, stack } of results) {
    const occupant = occupantOf(table, seat)
    if (occupant.playerId !== playerId) throw new Error(`A hand whose result for seat ${seat} is another player's`)
    if (chips(occupant.stack + change) !== stack)
      throw new Error(`A hand in which seat ${seat} came from ${occupant.stack} by ${change} to ${stack}`)
  }
}
