import type { Aggregate, Failure } from './checked-hand'
import type { Move } from './moves'
import { movesOf, type Outcome, play } from './play'
import { type Scenario, without } from './scenario'

/** A hand that breaks a rule: how it begins, and how it went. */
export interface Failing {
  scenario: Scenario
  outcome: Outcome
  failure: Failure
}

/**
 * The shortest hand that breaks the same rule: without every player, forced bet, allowance and command that it fails without as
 * well (Zeller's delta debugging). Moves keep their meaning in a smaller hand, since they are relative to it.
 */
export function shortest(failing: Failing, aggregate?: Aggregate): Failing {
  let best = failing
  for (let next = shorter(best, aggregate); next; next = shorter(best, aggregate)) best = next
  return best
}

function shorter(failing: Failing, aggregate?: Aggregate): Failing | undefined {
  for (const { scenario, moves } of candidates(failing)) {
    let n = 0
    const outcome = play(scenario, () => moves[n++], aggregate)
    const { failure } = outcome
    if (failure?.rule === failing.failure.rule) return { scenario, outcome, failure }
  }
  return undefined
}

function* candidates({ scenario, outcome }: Failing): Generator<{ scenario: Scenario; moves: readonly Move[] }> {
  const moves = movesOf(outcome)
  for (let size = Math.ceil(moves.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let from = 0; from < moves.length; from += size) yield { scenario, moves: moves.toSpliced(from, size) }
  const { deal } = scenario
  for (const allowed of ['runItTwice', 'rabbitHunting'] as const)
    if (deal[allowed]) yield { scenario: { ...scenario, deal: { ...deal, [allowed]: false } }, moves }
  if (deal.seats.length > 2) for (const { seat } of deal.seats) yield { scenario: without(scenario, seat), moves }
  for (const n of deal.posts.keys())
    yield { scenario: { ...scenario, deal: { ...deal, posts: deal.posts.toSpliced(n, 1) } }, moves }
}
