import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { anAppend, newStream } from '@/tests/support/open-store'
import { createAppendBatcher } from './append-batcher'
import type { Append, Outcome } from './append-statement'
import { storeUnavailable } from './store-unavailable'

const append = (id: string = randomUUID()): Append => {
  const given = anAppend(newStream(), -1)
  return { ...given, command: { ...given.command, id } }
}

const done: Outcome = { type: 'appended', position: 1, events: [] }

/** A database that answers when it is told to. */
function slowDatabase() {
  const batches: { ids: string[]; answer: (outcomes?: Outcome[]) => void; fail: (error: unknown) => void }[] = []
  const send = createAppendBatcher(
    (appends) =>
      new Promise((resolve, reject) => {
        const ids = appends.map(({ command }) => command.id)
        batches.push({ ids, answer: (outcomes = appends.map(() => done)) => resolve(outcomes), fail: reject })
      }),
  )
  return { batches, send }
}

const soon = () => new Promise((resolve) => setImmediate(resolve))

test('what comes in while a batch is under way goes into the next, in order', async () => {
  const { batches, send } = slowDatabase()
  const appends = [append(), append(), append()]
  const answers = Promise.all(appends.map(send))
  expect(batches.map(({ ids }) => ids)).toEqual([[appends[0]?.command.id]])
  batches[0]?.answer()
  await soon()
  expect(batches[1]?.ids).toEqual(appends.slice(1).map(({ command }) => command.id))
  batches[1]?.answer([{ type: 'conflict', currentVersion: 3 }, done])
  expect(await answers).toEqual([done, { type: 'conflict', currentVersion: 3 }, done])
})

test('the same command id waits for the first one, whatever its case', async () => {
  const { batches, send } = slowDatabase()
  const id = randomUUID()
  const first = append()
  const answers = [first, append(id), append(id.toUpperCase()), append()].map(send)
  batches[0]?.answer()
  await soon()
  expect(batches[1]?.ids).toEqual([id, expect.anything()])
  batches[1]?.answer()
  await soon()
  expect(batches[2]?.ids).toEqual([id.toUpperCase()])
  batches[2]?.answer([{ type: 'knownCommand' }])
  expect((await Promise.all(answers)).map(({ type }) => type)).toEqual([
    'appended',
    'appended',
    'knownCommand',
    'appended',
  ])
})

test('a batch that fails for what is in it is tried one by one', async () => {
  const { batches, send } = slowDatabase()
  const answers = [append(), append(), append()].map(send)
  const settled = Promise.allSettled(answers)
  batches[0]?.answer()
  await soon()
  batches[1]?.fail(new Error('22P05'))
  await soon()
  batches[2]?.fail(new Error('22P05'))
  await soon()
  batches[3]?.answer()
  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('while the database is away everybody hears so, and later appends are sent again', async () => {
  const { batches, send } = slowDatabase()
  const answers = Promise.allSettled([append(), append(), append()].map(send))
  batches[0]?.fail(storeUnavailable())
  await soon()
  batches[1]?.fail(storeUnavailable())
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  const later = send(append())
  batches[2]?.answer()
  expect(await later).toEqual(done)
})
