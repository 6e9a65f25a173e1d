import { expect } from 'vitest'
import type { Decider, Rejection } from '@/domain/decider'
import type { EventBody } from '@/domain/kernel'

/** Specs of a decider that say what happened, what was asked, and what came of it. */
export const specification =
  <State, Command, Event extends EventBody, R extends Rejection>(decider: Decider<State, Command, Event, R>) =>
  (...history: Event[]) => {
    const state = history.reduce(decider.evolve, decider.initial)
    return {
      when(command: Command) {
        const decision = decider.decide(command, state)
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
