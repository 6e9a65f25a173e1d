import type { Reason, Source, Term } from '@/projections/reasons/reason'
import { NOBODY, toldTo } from '@/projections/visibility'
import type { EventStore } from '../event-store'
import type { StoredEvent } from '../stored-events'

/** Events that are read of each source at once. */
const CHUNK = 100
/** So often at most: what brings nothing, such as hands that cost nothing, may go on for long. */
const MOST_ROUNDS = 20

export interface TermPage {
  /** In the order of the log. */
  terms: Term[]
  /** There may be others before this position; null: these are the first, or the first after `after`. */
  before: number | null
}

interface TermRange {
  /** The moment whose figure is told: which terms there are, all of them tell together. */
  at: number
  /** Only terms before this position; null: the last ones. */
  before: number | null
  /** Only terms after this position; default 0, the beginning. */
  after?: number
  limit: number
}

/**
 * The last terms of a figure up to a position. Each source is read backwards by the index, and no further than needed: of a
 * long history, only what is told.
 */
export async function readTerms(
  store: EventStore,
  reason: Reason,
  { at, before, after = 0, limit }: TermRange,
): Promise<TermPage> {
  const sources = await Promise.all(
    reason.sources.map((source) => begun(store, source, { at, after: reason.whole ? 0 : after })),
  )
  let terms: Term[] = []
  let end = Math.min(at, (before ?? Number.MAX_SAFE_INTEGER) - 1)
  for (let round = 1; ; round += 1) {
    const most = reason.whole ? {} : { limit: CHUNK }
    const pages = await Promise.all(
      sources.map(({ scopes, after }) => store.readScope(scopes, { after, upTo: end, order: 'desc', ...most })),
    )
    const from = reason.whole ? 0 : completeFrom(pages)
    const events = pages.flat().filter(({ position }) => position >= from)
    const told = toldTo(
      NOBODY,
      events.sort((a, b) => a.position - b.position),
    )
    terms = [...reason.termsOf(told), ...terms]
    // Those that hang together are told from all events, and then from where they are asked for.
    if (reason.whole) return { terms: terms.filter(({ event }) => event.position > after), before: null }
    if (from === 0 && terms.length <= limit) return { terms, before: null }
    if (terms.length > limit) {
      const shown = terms.slice(-limit)
      return { terms: shown, before: shown[0]?.event.position ?? end }
    }
    if (round === MOST_ROUNDS) return { terms, before: from }
    end = from - 1
  }
}

/** The source, and the position before which nothing of it counts. */
async function begun(store: EventStore, { scopes, since }: Source, { at, after }: { at: number; after: number }) {
  if (!since) return { scopes, after }
  const [first] = await store.readScope(since, { upTo: at, limit: 1, order: 'desc' })
  return { scopes, after: Math.max(after, (first?.position ?? 1) - 1) }
}

/** From where on all sources are read; a page that is full may have others before it. */
const completeFrom = (pages: readonly StoredEvent[][]): number =>
  Math.max(0, ...pages.filter(({ length }) => length === CHUNK).map((page) => page.at(-1)?.position ?? 0))
