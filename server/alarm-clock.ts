/** The longest that a timer of Node's can be set for, in milliseconds; beyond it, it would go off at once. */
const LONGEST_TIMER = 2 ** 31 - 1

export interface AlarmClock {
  /** Rings for the key at that time, in milliseconds since 1970, UTC: later rather than earlier. Replaces its alarm. */
  set(key: string, at: number): void
  callOff(key: string): void
  callOffAll(): void
}

/** One alarm a key, however far away. They do not keep the process alive. */
export function createAlarmClock(ring: (key: string) => void, now: () => number): AlarmClock {
  const timers = new Map<string, NodeJS.Timeout>()

  const clock: AlarmClock = {
    set(key, at) {
      clock.callOff(key)
      // Timers count by a clock of their own, and may be a little early by the one that commands are decided by.
      const due = () => {
        if (now() < at) return clock.set(key, at)
        timers.delete(key)
        ring(key)
      }
      const wait = Math.min(Math.max(0, at - now()), LONGEST_TIMER)
      timers.set(key, setTimeout(due, wait).unref())
    },
    callOff(key) {
      clearTimeout(timers.get(key))
      timers.delete(key)
    },
    callOffAll() {
      for (const key of [...timers.keys()]) clock.callOff(key)
    },
  }
  return clock
}
