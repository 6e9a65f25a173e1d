/** Wall clock times, as they are shown; `zone` is an IANA name, the reader's own where it is left out. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(options: Intl.DateTimeFormatOptions, zone: string | undefined): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { ...options, ...(zone && { timeZone: zone }) })
  formatters.set(key, made)
  return made
}

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }
const YEAR: Intl.DateTimeFormatOptions = { ...DAY, year: 'numeric' }

/** `14:02:11` */
export const clockTime = (iso: string, zone?: string): string => formatter(TIME, zone).format(new Date(iso))

/** `23 Nov` */
export const calendarDay = (iso: string, zone?: string): string => formatter(DAY, zone).format(new Date(iso))

/** `14:02:11` on the day of `now`, else `23 Nov, 14:02:11`, else, in another year, `23 Nov 2025, 14:02:11`. */
export function timeInWords(iso: string, now: Date, zone?: string): string {
  const [then, today] = [formatter(YEAR, zone).format(new Date(iso)), formatter(YEAR, zone).format(now)]
  if (then === today) return clockTime(iso, zone)
  const day = then.slice(-4) === today.slice(-4) ? calendarDay(iso, zone) : then
  return `${day}, ${clockTime(iso, zone)}`
}
