import { randomUUID } from 'node:crypto'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { scopesOf } from '@/projections/scopes'
import type { Append } from '@/server/append'
import type { Inside } from '@/server/inside'
import { runProjection } from '@/server/projection-runner'
import { projectionTable } from '@/server/projection-table'
import { type ReadModel, readModels } from '@/server/read-models'
import { runScopeIndexer } from '@/server/scope-indexer'
import { SCOPE_INDEX } from '@/server/scope-reader'
import { eventually } from './eventually'

/** Appends that go out at once, in order: of one stream each. Those that are sealed first would come late, and go alone. */
const TOGETHER = 64
const SEALED = ['PlayerRegistered', 'TableCreated', 'InvitationRenewed', 'HandDealt']

const SIMPLE_ID = /\d0000000-0000-4000-8000-\d{12}/g

/** Ids that take the places of those in memory, each always the same. */
export function ownIds(): (id: string) => string {
  const ids = new Map<string, string>()
  return (id) => {
    const known = ids.get(id) ?? randomUUID()
    ids.set(id, known)
    return known
  }
}

/** What was recorded in memory, or a piece of it after those before, with ids of its own as part of a real log. */
export async function plant(
  { store }: Pick<Inside, 'store'>,
  log: readonly Recorded<RoomEvent>[],
  own: (id: string) => string,
): Promise<void> {
  const waiting: Promise<unknown>[] = []
  const streams = new Set<string | undefined>()
  async function settled(): Promise<void> {
    streams.clear()
    await Promise.all(waiting.splice(0))
  }
  for (const run of runs(log)) {
    const isSealed = run.some(({ type }) => SEALED.includes(type))
    const streamId = run[0]?.streamId
    // What follows in a stream waits for what is under way there, and would come after others that it was before.
    if (isSealed || waiting.length >= TOGETHER || streams.has(streamId)) await settled()
    streams.add(streamId)
    waiting.push(store.append(appendOf(run, own)))
    if (isSealed) await settled()
  }
  await settled()
}

function appendOf(run: readonly Recorded<RoomEvent>[], own: (id: string) => string): Append {
  const events = run.map(({ type, data }) => ({ type, data }))
  const told = { streamId: run[0]?.streamId, events }
  const { streamId, events: planted } = JSON.parse(JSON.stringify(told).replace(SIMPLE_ID, own))
  const id = randomUUID()
  return {
    streamId,
    expectedVersion: (run[0]?.version ?? 0) - 1,
    command: { id, type: 'Planted', data: {} },
    ...{ actorId: 'system', correlationId: id, causationId: id },
    events: planted,
  }
}

/** Events of one stream that follow each other. */
function runs(log: readonly Recorded<RoomEvent>[]): Recorded<RoomEvent>[][] {
  const found: Recorded<RoomEvent>[][] = []
  for (const event of log) {
    const last = found.at(-1)
    if (last?.[0]?.streamId === event.streamId) last.push(event)
    else found.push([event])
  }
  return found
}

/** Lets what is made behind the log be made up to its end; no process reacts to it. */
export async function catchUp({ prisma, store, tail }: Inside, withinMs = 60_000): Promise<void> {
  const stop = new AbortController()
  const context = { prisma, store, tail, signal: stop.signal }
  const models = Object.values(readModels) as ReadModel<never>[]
  const running = [runScopeIndexer({ ...context, scopesOf }), ...models.map((model) => runProjection(model, context))]
  try {
    await eventually(async () => {
      const head = await store.head()
      const index = await prisma.checkpoint.findUnique({ where: { name: SCOPE_INDEX } })
      const reached = await Promise.all(
        models.map(async (model) => (await projectionTable(prisma, model as ReadModel<object>).live()).position),
      )
      const behind = Math.min(Number(index?.position ?? 0), ...reached)
      if (behind < head) throw new Error(`Behind the log's end, ${head}: somebody stands at ${behind}`)
    }, withinMs)
  } finally {
    stop.abort()
    await Promise.all(running)
  }
}
