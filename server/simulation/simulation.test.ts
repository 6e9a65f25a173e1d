import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { HandCommand } from '@/domain/hand/commands'
import type { HandEvent } from '@/domain/hand/events'
import { hand } from '@/domain/hand/hand'
import type { Hand } from '@/domain/hand/state'
import { chips } from '@/domain/kernel'
import type { Aggregate } from './checked-hand'
import { failureInWords } from './in-words'
import { simulate } from './simulation'

test('2,000 hands at random break no rule', () => {
  const { tally, failing } = simulate({ hands: 2_000, seed: 20_261_124 })
  expect(failing && failureInWords(failing)).toBeUndefined()
  // They are worth something only if much happens in them.
  expect(tally).toMatchObject({ hands: 2_000 })
  expect(tally.refused).toBeGreaterThan(10_000)
  expect(tally.allIns).toBeGreaterThan(2_000)
  expect(tally.sidePots).toBeGreaterThan(1_000)
  expect(tally.showdowns).toBeGreaterThan(1_000)
})

test('a seed plays the same hands again, and any of them alone', () => {
  const tallies: number[] = []
  const tally = (events: number) => tallies.push(events)
  const first = simulate({ hands: 20, seed: 7 }, ({ events }) => tally(events)).tally
  expect(simulate({ hands: 20, seed: 7 }).tally).toEqual(first)
  expect(simulate({ hands: 20, seed: 8 }).tally).not.toEqual(first)
  const alone = simulate({ hands: 1, seed: 7, from: 19 }).tally.events
  expect(alone).toBe((tallies[19] ?? 0) - (tallies[18] ?? 0))
})

/** The aggregate, with its events told wrongly. */
const telling = (wrongly: (event: HandEvent, hand: Hand) => HandEvent): Aggregate => ({
  ...hand,
  decide(command, state, metadata) {
    const decision = hand.decide(command, state, metadata)
    if (decision.type === 'rejected') return decision
    return { ...decision, events: decision.events.map((event) => wrongly(event, state)) }
  },
})

/** The aggregate, with commands heard wrongly. */
const hearing = (wrongly: (command: HandCommand, hand: Hand) => HandCommand): Aggregate => ({
  ...hand,
  decide: (command, state, metadata) => hand.decide(wrongly(command, state), state, metadata),
})

const broken: [what: string, rule: string | RegExp, aggregate: Aggregate][] = [
  [
    'pays a winner one chip too many',
    'every figure is a whole number of chips, and none is negative',
    telling((event) => {
      if (event.type !== 'PotAwarded') return event
      const winners = event.data.winners.map((winner) => ({ ...winner, amount: chips(winner.amount + 1) }))
      return { ...event, data: { ...event.data, winners } }
    }),
  ],
  [
    'pays the wrong player',
    /chips go to whom they are due/,
    telling((event, state) => {
      if (event.type !== 'PotAwarded' || state.status === 'undealt') return event
      const own = state.seats.find(({ seat }) => seat !== event.data.winners[0]?.seat)
      const { amount, pot } = event.data
      if (!own || pot > 0) return event
      const { seat, playerId } = own
      return { ...event, data: { ...event.data, winners: [{ seat, playerId, amount, hand: null }] } }
    }),
  ],
  [
    'lets anybody act in another’s name',
    'only what is legal happens (rule 9)',
    hearing((command, state) => {
      if (command.type !== 'Act' || state.status !== 'playing') return command
      const own = state.seats.find(({ seat }) => seat === state.turn?.seat)
      return own ? { ...command, data: { ...command.data, playerId: own.playerId } } : command
    }),
  ],
  [
    'offers a smaller raise than the rules do',
    /may do what the rules of betting allow/,
    telling((event) => {
      if (event.type !== 'TurnStarted' || !event.data.legal.raise) return event
      const { legal } = event.data
      const { min, max } = event.data.legal.raise
      return { ...event, data: { ...event.data, legal: { ...legal, raise: { min: chips(min - 1), max } } } }
    }),
  ],
  [
    'lets a short all-in count for a full raise (rule 4)',
    'neither the price nor the smallest raise falls within a street',
    {
      ...hand,
      evolve(state, event) {
        const after = hand.evolve(state, event)
        if (after.status === 'undealt' || state.status === 'undealt' || event.type !== 'ActionTaken') return after
        const by = after.price - state.price
        return by > 0 && by < state.raiseBy ? { ...after, raiseBy: chips(by) } : after
      },
    },
  ],
  [
    'changes a state that others know',
    'nothing is thrown',
    {
      ...hand,
      evolve(state, event) {
        if (state.status !== 'undealt') state.street = 'river'
        return hand.evolve(state, event)
      },
    },
  ],
  [
    'forgets something that the events do not tell',
    'the events alone give the same hand',
    (() => {
      let seen = 0
      return {
        ...hand,
        evolve(state, event) {
          const after = hand.evolve(state, event)
          return after.status === 'undealt' || event.type !== 'HandCompleted' ? after : { ...after, runOut: ++seen }
        },
      }
    })(),
  ],
]

describe('an aggregate that breaks a rule is found out', () => {
  test.each(broken)('one that %s', (_, rule, aggregate) => {
    const { failing } = simulate({ hands: 300, seed: 1, aggregate })
    expect(failing?.failure.rule).toMatch(rule)
  })

  test('and the hand that shows it is told as short as it can be', () => {
    const [, , aggregate] = broken[0] ?? []
    const { failing } = simulate({ hands: 300, seed: 1, ...(aggregate && { aggregate }) })
    if (!failing) throw new Error('nothing failed')
    expect(failing.scenario.deal.seats).toHaveLength(2)
    expect(failing.outcome.played.length).toBeLessThanOrEqual(2)
    const words = failureInWords(failing)
    expect(words).toContain(`Hand ${failing.hand} of seed 1 breaks a rule: every figure is a whole number of chips`)
    expect(words).toContain(`npm run simulate -- --seed 1 --hand ${failing.hand}`)
    expect(words).toMatch(/1\. seat \d: .* → ActionTaken/)
  })
})

describe('npm run simulate', () => {
  const run = (...args: string[]) => {
    try {
      const command = ['--import', 'tsx', 'server/simulate.ts', ...args]
      return { code: 0, said: execFileSync(process.execPath, command, { encoding: 'utf8', stdio: 'pipe' }) }
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string }
      return { code: status, said: stderr }
    }
  }

  test('says what it played', () => {
    const { code, said } = run('--hands', '20', '--seed', '7')
    expect(code).toBe(0)
    expect(said).toMatch(/^seed 7: 20 hands, .* commands refused .* side pots, .* no failure$/m)
  })

  test.each([
    ['a number of hands that is none', ['--hands', 'many'], '--hands must be a whole number'],
    ['a negative seed', ['--seed=-1'], '--seed must be a whole number'],
    ['an option it does not know', ['--hand-count', '5'], 'Unknown option'],
  ])('refuses %s, and says how it is used', (_, args, reason) => {
    const { code, said } = run(...args)
    expect(code).toBe(1)
    expect(said).toContain(reason)
    expect(said).toContain('npm run simulate -- ')
  })
})
