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

const LENGTHS = [
  { unit: 'day', milliseconds: 86_400_000 },
  { unit: 'hour', milliseconds: 3_600_000 },
  { unit: 'minute', milliseconds: 60_000 },
  { unit: 'second', milliseconds: 1_000 },
] as const

/** `12 minutes`, in the largest unit that it is one of, cut off. */
export function lengthInWords(milliseconds: number): string {
  const length = LENGTHS.find((each) => milliseconds >= each.milliseconds) ?? LENGTHS[3]
  const count = Math.floor(milliseconds / length.milliseconds)
  return `${count} ${length.unit}${count === 1 ? '' : 's'}`
}
