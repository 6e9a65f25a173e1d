import { randomUUID } from 'node:crypto'
import { type ChronicleSource, createChronicle } from '@/components/timeline/chronicle'
import { PlayerId } from '@/domain/kernel'
import { playerStream } from '@/domain/room'
import { unpackOutline } from '@/projections/outline'
import type { Projection } from '@/projections/projection'
import { sessionResult } from '@/projections/session-result'
import { table } from '@/projections/table'
import { tableActivity } from '@/projections/table-activity'
import { aLongNight } from '@/tests/support/long-night'
import { catchUp, ownIds, plant } from '@/tests/support/planted-log'
import { TABLE } from '@/tests/support/played-evening'
import { SECRET } from '@/tests/support/secret'
import { measurePastPage } from './past-page'
import { median, percentile } from './rate'
import { milliseconds, type Row, times } from './report'
import { withRunningApp } from './running-app'
import { rewind } from './systems/rewind'

const LENGTHS = [1_000, 10_000, 100_000]
const SEEKS = 60
/** Of the whole room; beside the table's own, deposits of many players. */
const ROOM_EVENTS = 1_000_000
const A_STREAM = 1_000
const CATCH_UP_MS = 15 * 60_000
const FRAME_MS = 1_000 / 60
const ON_THE_PAGE = [table, tableActivity, sessionResult] as Projection<unknown>[]

interface Looked {
  /** Milliseconds, each. */
  outline: number
  seeks: number[]
  steps: number[]
  reasons: number[]
}

/**
 * How soon any moment of a table is shown, as a page of it does, over HTTP, with nothing of it loaded before but its time
 * line; by how long its history is. And how soon any moment of the whole room is read on the server.
 */
export async function measureSeeks(database: { url: string; ownerUrl: string }): Promise<Row[]> {
  const ours = await rewind(database.url)
  const own = ownIds()
  const log = aLongNight(Math.max(...LENGTHS))
  // Nobody follows the log but what this calls for: what was planted is over, and no process is to act on it.
  const ofTheTable = await withRunningApp(
    database,
    async (base) => {
      const looked: Looked[] = []
      for (const [n, length] of LENGTHS.entries()) {
        await plant(ours.inside, log.slice(LENGTHS[n - 1] ?? 0, length), own)
        await catchUp(ours.inside, CATCH_UP_MS)
        looked.push(await look(base, `table:${own(TABLE)}`))
      }
      const { positions } = unpackOutline(await asked(base, `/api/outline?scope=table:${own(TABLE)}`))
      return [...rowsOf(ours.name, looked), ...(await measurePastPage(base, own(TABLE), positions))]
    },
    { ROLE: 'web', SECRET_KEY: SECRET.toString('base64') },
  )
  const room = await lookAtTheRoom(ours)
  await ours.close()
  return [...ofTheTable, ...room]
}

const asked = async (base: string, path: string) => (await fetch(`${base}${path}`)).json()

async function look(base: string, scope: string): Promise<Looked> {
  const ask = (path: string) => asked(base, path)
  const source: ChronicleSource = {
    events: (after, limit) => ask(`/api/events?scope=${scope}&after=${after}&limit=${limit}`),
    views: (at) => ask(`/api/views?scope=${scope}&at=${at}`),
  }
  // The server keeps it from the first time on: what is measured is the way to a page.
  await ask(`/api/outline?scope=${scope}`)
  const began = performance.now()
  const { positions } = unpackOutline(await ask(`/api/outline?scope=${scope}`))
  const outline = performance.now() - began

  const [seeks, steps]: [number[], number[]] = [[], []]
  for (let n = 0; n < SEEKS; n++) {
    const stop = Math.floor(Math.random() * positions.length)
    const chronicle = createChronicle(source)
    const from = performance.now()
    const arrived = new Promise<void>((resolve) => {
      chronicle.listen(() => chronicle.past().arrivalOf(stop) === 'here' && resolve())
    })
    chronicle.show(stop, positions)
    await arrived
    for (const projection of ON_THE_PAGE) chronicle.past().viewsAt(projection, stop)
    seeks.push(performance.now() - from)
    for (let next = stop - 1; chronicle.past().arrivalOf(next) === 'here' && next >= 0; next--) {
      const before = performance.now()
      for (const projection of ON_THE_PAGE) chronicle.past().viewsAt(projection, next)
      steps.push(performance.now() - before)
      if (steps.length % 50 === 0) break
    }
  }
  const reasons: number[] = []
  for (let n = 0; n < SEEKS; n++) {
    const at = positions[Math.floor(Math.random() * positions.length)] ?? 0
    const from = performance.now()
    await ask(`/api/reasons?figure=chipsOnTable&table=${scope.split(':')[1]}&at=${at}`)
    reasons.push(performance.now() - from)
  }
  return { outline, seeks: seeks.slice(SEEKS / 6), steps, reasons: reasons.slice(SEEKS / 6) }
}

function rowsOf(name: string, looks: readonly Looked[]): Row[] {
  const lengths = LENGTHS.map((length) => length.toLocaleString('en-US')).join(', ')
  const each = (figure: (looked: Looked) => number) => looks.map(figure)
  const told = (figures: number[]) => figures.map(milliseconds).join(', ')
  const growth = (figures: number[]) => (figures.at(-1) ?? Number.NaN) / (figures[0] ?? Number.NaN)
  const p50 = each(({ seeks }) => median(seeks))
  const p95 = each(({ seeks }) => percentile(seeks, 0.95))
  const step = each(({ steps }) => percentile(steps, 0.99))
  const outline = each((looked) => looked.outline)
  const reasons = each((looked) => percentile(looked.reasons, 0.95))
  return [
    {
      what: `to any moment of a table of ${lengths} events, p50`,
      figures: { [name]: told(p50) },
      comesTo: `grows ${times(growth(p50))}`,
      aim: '< 100 ms, flat',
      reached: Math.max(...p50) < 100 && growth(p50) < 2,
    },
    {
      what: 'the same, p95',
      figures: { [name]: told(p95) },
      comesTo: `grows ${times(growth(p95))}`,
      aim: '< 100 ms, flat',
      reached: Math.max(...p95) < 100 && growth(p95) < 2,
    },
    {
      what: 'from an event to the one before it, p99',
      figures: { [name]: told(step) },
      aim: 'within a frame',
      reached: Math.max(...step) < FRAME_MS,
    },
    { what: 'its time line, loaded once', figures: { [name]: told(outline) } },
    {
      what: 'why so many chips lay on it at any moment, p95',
      figures: { [name]: told(reasons) },
      comesTo: `grows ${times(growth(reasons))}`,
    },
  ]
}

/** Views of the whole room at random positions of a log that is long with others' doings. */
async function lookAtTheRoom(ours: Awaited<ReturnType<typeof rewind>>): Promise<Row[]> {
  const { store, room } = ours.inside
  while ((await store.head()) < ROOM_EVENTS) {
    const playerId = PlayerId.parse(randomUUID())
    await ours.fill(playerStream(playerId), playerId, A_STREAM)
  }
  await catchUp(ours.inside, CATCH_UP_MS)
  const head = await store.head()
  const figures = await Promise.all(
    (['lobby', 'books'] as const).map(async (name) => {
      const found: number[] = []
      for (let n = 0; n < SEEKS; n++) {
        const at = Math.floor(Math.random() * head)
        const from = performance.now()
        await room.views[name](at)
        found.push(performance.now() - from)
      }
      return [name, percentile(found, 0.95)] as const
    }),
  )
  const began = performance.now()
  await room.views.outline('room')
  const outline = performance.now() - began
  return [
    ...figures.map(([name, p95]) => ({
      what: `the ${name} at any moment of ${head.toLocaleString('en-US')} events, p95`,
      figures: { [ours.name]: milliseconds(p95) },
      aim: '< 300 ms',
      reached: p95 < 300,
    })),
    {
      what: 'the time line of that whole room, read for the first time',
      figures: { [ours.name]: milliseconds(outline) },
      aim: '< 300 ms',
      reached: outline < 300,
    },
  ]
}
