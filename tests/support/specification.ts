import { expect } from 'vitest'
import type { CommandMetadata, Decider, Rejection } from '@/domain/decider'
import type { EventBody } from '@/domain/kernel'

/** When specs' commands are decided, unless they say so themselves. */
export const NOW = Date.parse('2026-01-01T00:00:00Z')

/** ISO 8601, so many milliseconds after NOW. */
export const later = (ms: number): string => new Date(NOW + ms).toISOString()

const AT_ONCE: CommandMetadata = { commandId: '90000000-0000-4000-8000-000000000000', now: NOW }

/** Specs of a decider that say what happened, what was asked, and what came of it. */
export const specification =
  <State, Command, Event extends EventBody, R extends Rejection>(decider: Decider<State, Command, Event, R>) =>
  (...history: Event[]) => {
    const state = history.reduce(decider.evolve, decider.initial)
    return {
      when(command: Command, metadata: Partial<CommandMetadata> = {}) {
        const decision = decider.decide(command, state, { ...AT_ONCE, ...metadata })
        return {
          thenAppended: (...events: Event[]) => expect(decision).toEqual({ type: 'accepted', events }),
          thenNothing: () => expect(decision).toEqual({ type: 'accepted', events: [] }),
          thenRejected: <Code extends R['code']>(
            code: Code,
            details: Extract<R, { code: Code }>['details'] | Record<never, never> = {},
          ) => expect(decision).toEqual({ type: 'rejected', rejection: { code, details } }),
        }
      },
      /** The state that the history comes to. */
      state,
    }
  }
