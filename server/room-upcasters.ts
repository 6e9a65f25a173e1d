import type { Upcaster } from './upcasters'

/** Adds what a type did not say yet before a version. */
const since = (version: number, type: string, unsaid: object): Upcaster => ({
  type,
  from: version - 1,
  up: (data) => ({ ...unsaid, ...data }),
})

/** How the room's older events become what they would be today. */
export const roomUpcasters: readonly Upcaster[] = [
  // From before hands were played.
  since(2, 'TableCreated', { ante: 0, anteFrom: 'everyone', straddle: 0, clock: 20, timeBank: 60, pause: 3_000 }),
  since(2, 'PlayerSatIn', { waits: false }),
  since(2, 'PlayerSeated', { confirmed: true }),
  since(2, 'ChipsAdded', { confirmed: true }),
  // From before a table could allow what some like and others do not.
  since(3, 'TableCreated', { rabbitHunting: false, runItTwice: false, isPrivate: false }),
  // From before anybody could be invited: only whoever created a private table may sit down there.
  since(4, 'TableCreated', { invitation: null }),
  since(2, 'HandStarted', { rabbitHunting: false, runItTwice: false }),
  // From before newcomers' seats said what they owe: whoever has not been dealt in since is let off.
  since(3, 'PlayerSeated', { owesBigBlind: false }),
  since(2, 'HandDealt', { rabbitHunting: false, runItTwice: false }),
  since(3, 'HandDealt', { secondBoard: [] }),
  since(2, 'PotAwarded', { run: null }),
]
