/** A moment as somebody asks for it: now, a position of the log, or a time (ISO 8601). */
export type AskedMoment = { type: 'now' } | { type: 'position'; position: number } | { type: 'time'; time: string }

const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/

/** Reads what stands in an address; undefined for what is no moment. */
export function momentAsked(text: string): AskedMoment | undefined {
  const asked = text.trim()
  if (asked === '' || asked === 'now') return { type: 'now' }
  if (/^\d{1,15}$/.test(asked)) return { type: 'position', position: Number(asked) }
  return ISO.test(asked) && !Number.isNaN(Date.parse(asked)) ? { type: 'time', time: asked } : undefined
}

const DAY = 24 * 60 * 60_000
const CLOCK = /^(?:(today|yesterday|\d{4}-\d\d-\d\d)[ ,T]*)?(?:(\d{1,2}):(\d\d)(?::(\d\d))?)?$/

/**
 * What somebody has typed, as it stands in an address: `1,204`, `now`, `9:00` or `yesterday 9:00` or `2026-11-24 9:00` by
 * their own clock. Undefined for what is none of these.
 */
export function momentTyped(typed: string, now: Date): string | undefined {
  const text = typed.trim().toLowerCase()
  if (/^\d{1,3}([, ]\d{3})+$/.test(text)) return text.replaceAll(/[, ]/g, '')
  const known = momentAsked(text) ?? momentAsked(typed.trim())
  // A day alone means its beginning here, and not in Greenwich.
  if (known && !(known.type === 'time' && known.time.length === 10))
    return typed.trim().toUpperCase().includes('T') ? typed.trim() : text
  const [, day, hours, minutes, seconds] = CLOCK.exec(text) ?? []
  if (day === undefined && hours === undefined) return undefined
  const date = dateOf(day, now)
  const [hour, minute, second] = [Number(hours ?? 0), Number(minutes ?? 0), Number(seconds ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return undefined
  date.setHours(hour, minute, second, 0)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

function dateOf(day: string | undefined, now: Date): Date {
  if (day === undefined || day === 'today') return new Date(now)
  if (day === 'yesterday') return new Date(now.getTime() - DAY)
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}
