import { readMoment } from '@/domain/moment'

const CLOCK = /^(?:(today|yesterday|\d{4}-\d\d-\d\d)[ ,t]*)?(?:(\d{1,2}):(\d\d)(?::(\d\d))?)?$/
const DAY_ALONE = /^\d{4}-\d\d-\d\d$/

/**
 * What somebody has typed, as it stands in an address: `1,204`, `v3`, `now`, `9:00` or `yesterday 9:00` or
 * `2026-11-24 9:00` by their own clock. Undefined for what is none of these.
 */
export function momentTyped(typed: string, now: Date): string | undefined {
  const text = typed.trim().toLowerCase()
  if (text === '' || text === 'now') return 'now'
  if (/^\d{1,3}([, ]\d{3})+$/.test(text)) return text.replaceAll(/[, ]/g, '')
  // A day alone means its beginning here, and not in Greenwich.
  if (DAY_ALONE.test(text)) return timeTyped(text, now)?.toISOString()
  const address = /^\d{4}-/.test(text) ? text.toUpperCase() : text
  return readMoment(address).type === 'none' ? timeTyped(text, now)?.toISOString() : address
}

/** The time by the reader's own clock that is meant: a day, an hour of today, or both. */
function timeTyped(text: string, now: Date): Date | undefined {
  const [, day, hours, minutes, seconds] = CLOCK.exec(text) ?? []
  if (day === undefined && hours === undefined) return undefined
  const time = dayTyped(day, now)
  const [hour, minute, second] = [Number(hours ?? 0), Number(minutes ?? 0), Number(seconds ?? 0)]
  if (!time || hour > 23 || minute > 59 || second > 59) return undefined
  time.setHours(hour, minute, second, 0)
  return time
}

function dayTyped(day: string | undefined, now: Date): Date | undefined {
  const time = new Date(now)
  if (day === undefined || day === 'today') return time
  if (day === 'yesterday') {
    // The day before by the calendar: days of 23 and 25 hours have one, too.
    time.setDate(time.getDate() - 1)
    return time
  }
  if (readMoment(day).type !== 'time') return undefined
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  time.setFullYear(year, month - 1, date)
  return time
}
