import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyChain } from '@/domain/hash-chain'
import type { StreamId } from '@/domain/kernel'
import { anAppend, facts, openStore } from '@/tests/support/open-store'
import type { Append } from './append'

const there = openStore()

/** The store in a few lines: what appends come to, one after the other. */
class Model {
  readonly streams = new Map<StreamId, string[]>()
  readonly journal = new Map<string, { body: string; version: number }>()

  append({ streamId, expectedVersion, command, events }: Append) {
    const known = this.journal.get(command.id)
    if (known) {
      return known.body === JSON.stringify(command)
        ? { type: 'repeated', version: known.version }
        : { type: 'commandIdReused' }
    }
    const stream = this.streams.get(streamId) ?? []
    if (stream.length - 1 !== expectedVersion) return { type: 'conflict', currentVersion: stream.length - 1 }
    this.streams.set(streamId, [...stream, ...events.map(({ data }) => JSON.stringify(data))])
    const version = expectedVersion + events.length
    this.journal.set(command.id, { body: JSON.stringify(command), version })
    return { type: 'appended', version }
  }
}

const step = fc.record({
  stream: fc.nat({ max: 2 }),
  /** How far the expected version lies from where the stream will be if all goes well. */
  off: fc.constantFrom(0, 0, 0, 0, -1, 1),
  events: fc.constantFrom(0, 1, 1, 1, 2, 3),
  /** Repeats the command that came so many before this batch; 0: a new one. */
  repeats: fc.constantFrom(0, 0, 0, 0, 0, 1, 2, 5),
  sameBody: fc.boolean(),
})

test('any sequence of batches comes to what one append after the other comes to', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 12 }), { maxLength: 6 }), async (batches) => {
      const model = new Model()
      const streams: StreamId[] = [0, 1, 2].map((): StreamId => `player-${randomUUID()}`)
      const ids: string[] = []
      for (const batch of batches) {
        const planned = new Map<StreamId, number>()
        const used = new Set<string>()
        const appends = batch.map(({ stream, off, events, repeats, sameBody }) => {
          const streamId = streams[stream] ?? 'player-0'
          const version = planned.get(streamId) ?? (model.streams.get(streamId)?.length ?? 0) - 1
          planned.set(streamId, version + events)
          const earlier = ids.at(-repeats)
          // Twice in one batch is the batcher's business, and its own test's.
          const id = repeats > 0 && earlier && !used.has(earlier) ? earlier : randomUUID()
          used.add(id)
          return anAppend(streamId, version + off, {
            command: { id, type: 'X', data: { sameBody } },
            events: facts(events),
          })
        })
        ids.push(...used)
        const answers = await Promise.all(appends.map(there.store.append))
        for (const [n, append] of appends.entries()) expect(answers[n]).toMatchObject(model.append(append))
      }
      for (const [streamId, stream] of model.streams) {
        const events = await there.store.readStream(streamId, { asStored: true })
        expect(events.map(({ data }) => JSON.stringify(data))).toEqual(stream)
        expect(events.map(({ version }) => version)).toEqual(stream.map((_, n) => n))
        expect(await verifyChain(events)).toMatchObject({ intact: true })
      }
    }),
    { numRuns: 60 },
  )
  const head = await there.store.head()
  const log = await there.store.readAll({ after: 0, limit: head + 1 })
  expect(log.map(({ position }) => position)).toEqual(log.map((_, n) => n + 1))
})
