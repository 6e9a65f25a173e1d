import type { StoredEvent } from './stored-events'

const KEPT = 8_192
/** So many more are let go of at once. */
const SURPLUS = 1_024

/** The end of the log, kept in memory: a run of events without gaps. Everyone who follows the log reads from it. */
export class RecentEvents {
  #events: StoredEvent[] = []
  #last: number

  /** @param last position after which it begins */
  constructor(last: number) {
    this.#last = last
  }

  /** Position of the last event known. */
  get last(): number {
    return this.#last
  }

  /** Takes what follows on; what is known already is passed over. @returns false if there is a gap in between. */
  push(events: readonly StoredEvent[]): boolean {
    for (const event of events) {
      if (event.position <= this.#last) continue
      if (event.position !== this.#last + 1) return false
      this.#events.push(event)
      this.#last = event.position
    }
    if (this.#events.length > KEPT + SURPLUS) this.#events = this.#events.slice(-KEPT)
    return true
  }

  /** What comes after a position, as far as it is known; undefined if it begins before what is kept. */
  after(position: number, limit: number): StoredEvent[] | undefined {
    const start = position - (this.#last - this.#events.length)
    return start < 0 ? undefined : this.#events.slice(start, start + limit)
  }
}
