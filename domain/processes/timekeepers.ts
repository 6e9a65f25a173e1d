import { actionClock } from './action-clock'
import { dealer } from './dealer'
import type { Timekeeper } from './process'

/** Everyone in the room who waits for a time to come. */
export const timekeepers: readonly Timekeeper[] = [actionClock, dealer]
