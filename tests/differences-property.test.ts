import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TableId } from '@/domain/kernel'
import { bankroll } from '@/projections/bankroll'
import { balance, books, THE_ROOM } from '@/projections/books'
import {
  type Change,
  causesOfStack,
  type Difference,
  differences,
  handEndsAt,
  type Sight,
  sourcesOf,
} from '@/projections/differences'
import { fold } from '@/projections/projection'
import type { Term } from '@/projections/reasons/reason'
import { reasonOf } from '@/projections/reasons/reason-of'
import { table } from '@/projections/table'
import { anEvening, Played } from './support/played-evening'
import { type Filed, filed, termsIn } from './support/terms'

/** What the room was after so many events. */
function sightOf(log: readonly Filed[], position: number): Sight {
  const events = log.slice(0, position).map(({ event }) => event)
  return {
    bankrolls: fold(bankroll, events),
    tables: fold(table, events),
    books: balance(fold(books, events)[THE_ROOM]),
  }
}

/** The events that have changed something between two positions. */
function causesOf(
  subject: Difference['subject'],
  change: Change,
  log: readonly Filed[],
  from: number,
  to: number,
): Term[] {
  if (change.type === 'figure') {
    const terms = termsIn(change.figure, log.slice(0, to)).filter(({ event }) => event.position > from)
    const causes =
      change.figure.figure === 'stack'
        ? causesOfStack(terms, (change.to ?? 0) - (change.from ?? 0), firstEnd(change.figure.table))
        : terms
    if (causes.length > 0) return causes
  }
  function firstEnd(table: TableId) {
    const scopes = handEndsAt(table)
    return log.slice(from, to).find((filed) => scopes.every((scope) => filed.scopes.has(scope)))?.event
  }
  // A hand that has given back what it took adds nothing to a stack.
  const sources =
    change.type === 'figure' ? reasonOf(change.figure).sources.map(({ scopes }) => scopes) : sourcesOf(subject, change)
  return log
    .slice(from, to)
    .filter(({ scopes }) => sources.some((source) => source.every((scope) => scopes.has(scope))))
    .map(({ event }) => ({ event, amount: 0 }))
}

test('whatever differs between two moments has causes between them, and the figures’ causes come to the difference', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anEvening, fc.nat(), fc.nat(), (evening, one, other) => {
      const log: Filed[] = []
      new Played(evening, (event) => log.push(filed(event)))
      const [from = 0, to = 0] = [one, other].map((choice) => choice % (log.length + 1)).sort((a, b) => a - b)
      const found = differences(sightOf(log, from), sightOf(log, to))
      for (const { subject, changes } of found)
        for (const change of changes) {
          const causes = causesOf(subject, change, log, from, to)
          expect(causes.length, JSON.stringify(change)).toBeGreaterThan(0)
          seen.add(change.type === 'figure' ? change.figure.figure : change.fact)
          if (change.type !== 'figure') continue
          // A stack's terms begin with the stay, which may be another one than before.
          const isStay = reasonOf(change.figure).sources.some(({ since }) => since)
          if (isStay && (change.figure.figure !== 'stack' || change.from === null || change.to === null)) continue
          if (isStay && causes.some(({ event }) => event.type === 'PlayerSeated')) continue
          expect(
            causes.reduce((sum, { amount }) => sum + amount, 0),
            JSON.stringify(change),
          ).toBe((change.to ?? 0) - (change.from ?? 0))
        }
    }),
    // The same evenings each time: what is looked for below is rare.
    { numRuns: 60, seed: 7 },
  )
  for (const fact of [
    'joined',
    'available',
    'inPlay',
    'total',
    'stack',
    'chipsOnTable',
    'seat',
    'sittingOut',
    'hand',
    'street',
  ])
    expect(seen, fact).toContain(fact)
})

test('a moment does not differ from itself', () =>
  fc.assert(
    fc.property(anEvening, fc.nat(), (evening, choice) => {
      const log: Filed[] = []
      new Played(evening, (event) => log.push(filed(event)))
      const sight = sightOf(log, choice % (log.length + 1))
      expect(differences(sight, sight)).toEqual([])
    }),
    { numRuns: 10 },
  ))
