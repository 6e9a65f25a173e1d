import type { Recorded } from '@/domain/kernel'

/** Lifts the data of one type of event from one schema version to the next. Pure. */
export interface Upcaster {
  type: string
  /** The schema version it reads; what it returns is of the version after. */
  from: number
  up(data: object): object
}

/** Turns an event as it was stored into one of today's shape. */
export type Upcast = (stored: Recorded) => Recorded

/**
 * Chains upcasters, V1 → V2 → V3, as far as there are any for an event's type.
 * @throws Error when two claim the same type and version
 */
export function chainUpcasters(upcasters: readonly Upcaster[]): Upcast {
  const steps = new Map<string, Upcaster['up']>()
  for (const { type, from, up } of upcasters) {
    if (steps.has(key(type, from))) throw new Error(`Two upcasters for ${type} of schema version ${from}`)
    steps.set(key(type, from), up)
  }
  if (steps.size === 0) return (stored) => stored
  return (stored) => {
    let { schemaVersion, data } = stored
    for (;;) {
      const up = steps.get(key(stored.type, schemaVersion))
      if (!up) return schemaVersion === stored.schemaVersion ? stored : { ...stored, schemaVersion, data }
      data = up(data)
      schemaVersion += 1
    }
  }
}

const key = (type: string, schemaVersion: number) => `${schemaVersion} ${type}`
