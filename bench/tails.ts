import { setTimeout as sleep } from 'node:timers/promises'
import { createLogTail } from '@/server/log-tail'
import { commandToSocket } from './command-to-socket'
import { percentile, rate } from './rate'
import { milliseconds, type Row } from './report'
import type { barePg } from './systems/bare-pg'
import type { Rewind } from './systems/rewind'

const APPENDS = 500
const WRITERS = 16
const SECONDS = 4

const both = (figures: number[]) =>
  `p50 ${milliseconds(percentile(figures, 0.5))}, p99 ${milliseconds(percentile(figures, 0.99))}`

/** From an append to a reader in another process, as it were: it has only the notification and the log to go by. */
async function appendToReader(ours: Rewind, reader: Rewind): Promise<Row> {
  const tail = createLogTail({ store: reader.inside.store, url: reader.inside.url })
  const stop = new AbortController()
  const arrivals = new Map<number, number>()
  const following = tail.follow(
    await ours.inside.store.head(),
    (events) => {
      const now = performance.now()
      for (const { position } of events) arrivals.set(position, now)
    },
    { signal: stop.signal },
  )
  const latencies: number[] = []
  for (let n = 0; n < APPENDS; n++) {
    await sleep(5)
    const from = performance.now()
    await ours.appendToNewStream()
    const position = await ours.inside.store.head()
    while (!arrivals.has(position)) await sleep(1)
    latencies.push((arrivals.get(position) ?? Number.NaN) - from)
  }
  stop.abort()
  await tail.close()
  await following
  return {
    what: 'from an append to a tailing reader',
    figures: { [ours.name]: both(latencies) },
    aim: 'p50 < 5 ms',
    reached: percentile(latencies, 0.5) < 5,
  }
}

/** How many of the events that sixteen writers append a tailing reader never sees. */
async function lostEvents(ours: Rewind, reader: Rewind, bare: Awaited<ReturnType<typeof barePg>>): Promise<Row> {
  const start = await ours.inside.store.head()
  const tail = createLogTail({ store: reader.inside.store, url: reader.inside.url })
  const stop = new AbortController()
  const seen = new Set<number>()
  const following = tail.follow(start, (events) => void events.map(({ position }) => seen.add(position)), {
    signal: stop.signal,
  })
  await rate(WRITERS, SECONDS, ours.appendToNewStream)
  const written = (await ours.inside.store.head()) - start
  for (let waited = 0; seen.size < written && waited < 5_000; waited += 20) await sleep(20)
  stop.abort()
  await tail.close()
  await following

  const naive = await pollNaively(bare)
  const lost = written - seen.size
  return {
    what: `events lost by a tailing reader beside ${WRITERS} writers`,
    figures: { [ours.name]: `${lost} of ${written}`, [bare.name]: `${naive.lost} of ${naive.written}` },
    aim: 'none',
    reached: lost === 0,
  }
}

/** What most readers do: ask for positions beyond the last one seen, while the writers commit as they please. */
async function pollNaively({ pool, appendToNewStream }: Awaited<ReturnType<typeof barePg>>) {
  const last = async () =>
    Number((await pool.query('SELECT max(position) AS head FROM bare_events')).rows[0]?.head ?? 0)
  const count = async (after: number) =>
    Number((await pool.query('SELECT count(*) AS n FROM bare_events WHERE position > $1', [after])).rows[0]?.n)
  const start = await last()
  let checkpoint = start
  let seen = 0
  let writing = true
  const polling = (async () => {
    for (;;) {
      const { rows } = await pool.query(
        'SELECT position FROM bare_events WHERE position > $1 ORDER BY position LIMIT 1000',
        [checkpoint],
      )
      if (rows.length === 0 && !writing) return
      seen += rows.length
      checkpoint = Number(rows.at(-1)?.position ?? checkpoint)
    }
  })()
  await rate(WRITERS, SECONDS, appendToNewStream)
  writing = false
  await polling
  const written = await count(start)
  return { written, lost: written - seen }
}

export async function measureTails(
  ours: Rewind,
  reader: Rewind,
  bare: Awaited<ReturnType<typeof barePg>>,
  app: { url: string; ownerUrl: string },
): Promise<Row[]> {
  const rows = [await appendToReader(ours, reader), await lostEvents(ours, reader, bare)]
  const latencies = await commandToSocket(app)
  return [
    ...rows,
    {
      what: 'from a command to another client’s socket, 50 a second',
      figures: { [ours.name]: both(latencies) },
      aim: 'p50 < 15 ms, p99 < 60 ms',
      reached: percentile(latencies, 0.5) < 15 && percentile(latencies, 0.99) < 60,
    },
  ]
}
