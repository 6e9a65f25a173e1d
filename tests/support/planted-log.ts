import { randomUUID } from 'node:crypto'
import type { Recorded, StreamId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { scopesOf } from '@/projections/scopes'
import type { Inside } from '@/server/inside'
import { runProjection } from '@/server/projection-runner'
import { projectionTable } from '@/server/projection-table'
import { type ReadModel, readModels } from '@/server/read-models'
import { runScopeIndexer } from '@/server/scope-indexer'
import { SCOPE_INDEX } from '@/server/scope-reader'
import { eventually } from './eventually'

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
  for (const run of runs(log)) {
    const [first] = run
    if (!first) continue
    const { streamId, version } = first
    const events = run.map(({ type, data }) => ({ type, data }))
    const { stream, told } = JSON.parse(JSON.stringify({ stream: streamId, told: events }).replace(SIMPLE_ID, own))
    const id = randomUUID()
    await store.append({
      streamId: stream as StreamId,
      expectedVersion: version - 1,
      command: { id, type: 'Planted', data: {} },
      ...{ actorId: 'system', correlationId: id, causationId: id },
      events: told,
    })
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
