import type { Upcaster } from './upcasters'

/** Adds what a type's first version did not say yet. */
const since2 = (type: string, unsaid: object): Upcaster => ({ type, from: 1, up: (data) => ({ ...unsaid, ...data }) })

/** How the room's older events become what they would be today: from before hands were played. */
export const roomUpcasters: readonly Upcaster[] = [
  since2('TableCreated', { ante: 0, anteFrom: 'everyone', straddle: 0, clock: 20, timeBank: 60, pause: 3_000 }),
  since2('PlayerSatIn', { waits: false }),
  since2('PlayerSeated', { confirmed: true }),
  since2('ChipsAdded', { confirmed: true }),
]
