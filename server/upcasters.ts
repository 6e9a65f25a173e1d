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

/** The shapes that events have had, and have today. */
export interface Schemas {
  upcast: Upcast
  /** The schema version of today's events of a type: 1, and one more for each upcaster. */
  versionOf(type: string): number
}

/**
 * Chains upcasters, V1 → V2 → V3, as far as there are any for an event's type.
 * @throws Error when two claim the same type and version
 */
export function chainUpcasters(upcasters: readonly Upcaster[]): Schemas {
  const steps = new Map<string, Map<number, Upcaster['up']>>()
  for (const { type, from, up } of upcasters) {
    const ofType = steps.get(type) ?? new Map<number, Upcaster['up']>()
    if (ofType.has(from)) throw new Error(`Two upcasters for ${type} of schema version ${from}`)
    steps.set(type, ofType.set(from, up))
  }
  return {
    versionOf: (type) => 1 + (steps.get(type)?.size ?? 0),
    upcast(stored) {
      const ofType = steps.get(stored.type)
      let { schemaVersion, data } = stored
      for (let up = ofType?.get(schemaVersion); up; up = ofType?.get(schemaVersion)) {
        data = up(data)
        schemaVersion += 1
      }
      return schemaVersion === stored.schemaVersion ? stored : { ...stored, schemaVersion, data }
    },
  }
}
