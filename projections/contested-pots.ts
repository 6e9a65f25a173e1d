import { potsOf } from '@/domain/hand/pots'
import { chips, type PlayerId } from '@/domain/kernel'
import type { HandHistory } from './hands'

/** A pot of a hand, in chips, and who could win it. */
export interface ContestedPot {
  amount: number
  eligible: PlayerId[]
}

const DEAD: ReadonlySet<string> = new Set(['big-blind-ante', 'dead-blind'])

/** The pots of a hand as they stand, the main pot first: as its awards number them once it is over. */
export function contestedPots({ players, streets, returned }: HandHistory): ContestedPot[] {
  const actions = streets.flatMap((street) => street.actions)
  const put = (seat: number, isDead: boolean) =>
    actions
      .filter((each) => each.seat === seat && DEAD.has(each.action) === isDead)
      .reduce((sum, { amount }) => sum + amount, 0)
  const back = (seat: number) =>
    returned.filter((each) => each.seat === seat).reduce((sum, { amount }) => sum + amount, 0)
  const stakes = players.map(({ seat }) => ({
    seat,
    committed: chips(put(seat, false) - back(seat)),
    isLive: !actions.some((each) => each.seat === seat && each.action === 'fold'),
  }))
  const dead = players.reduce((sum, { seat }) => sum + put(seat, true), 0)
  return potsOf(stakes, chips(dead)).map(({ amount, eligible }) => ({
    amount,
    eligible: players.filter(({ seat }) => eligible.includes(seat)).map(({ playerId }) => playerId),
  }))
}
