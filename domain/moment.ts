import { z } from 'zod'

/** A moment of the past: a position of the log, a version of the stream that is asked for, or a time. */
export type PastMoment =
  | { type: 'position'; position: number }
  | { type: 'version'; version: number }
  | { type: 'time'; time: Date }

export type Moment = { type: 'now' } | PastMoment

/** Why a text names no moment: it reads like none, or like a day or an hour that no calendar has. */
export interface NoMoment {
  type: 'none'
  because: 'form' | 'calendar'
}

const LIKE_A_TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/
const Day = z.iso.date()

/**
 * Reads a moment as it stands in an address: `1204`, `v3`, or a day or a time with its offset from UTC by ISO 8601, from the
 * year 1 on. Whether the room has come so far is not asked here.
 */
export function readMoment(text: string): PastMoment | NoMoment {
  const [, isVersion, digits] = /^(v?)(\d+)$/.exec(text) ?? []
  if (digits !== undefined) {
    const number = Number(digits)
    if (!Number.isSafeInteger(number)) return { type: 'none', because: 'form' }
    return isVersion ? { type: 'version', version: number } : { type: 'position', position: number }
  }
  if (!LIKE_A_TIME.test(text)) return { type: 'none', because: 'form' }
  const time = new Date(text)
  const isTime = Day.safeParse(text.slice(0, 10)).success && time.getUTCFullYear() >= 1
  return isTime ? { type: 'time', time } : { type: 'none', because: 'calendar' }
}
