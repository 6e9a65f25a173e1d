import { autoTopUp } from './auto-top-up'
import { cashOut } from './cash-out'
import { deal } from './deal'
import type { Saga } from './process'
import { settle } from './settle'

/** Everything in the room that follows from an event alone. */
export const sagas: readonly Saga[] = [cashOut, deal, settle, autoTopUp]
