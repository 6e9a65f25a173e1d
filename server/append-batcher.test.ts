import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { anAppend, newStream } from '@/tests/support/open-store'
import type { Append } from './append'
import { createAppendBatcher } from './append-batcher'
import type { Outcome } from './append-statement'
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
  const first = send(appends[0] ?? append())
  await soon()
  const answers = Promise.all([first, ...appends.slice(1).map(send)])
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
  const answers = [append(id), append(id.toUpperCase()), append()].map(send)
  await soon()
  expect(batches[0]?.ids).toEqual([id, expect.anything()])
  batches[0]?.answer()
  await soon()
  expect(batches[1]?.ids).toEqual([id.toUpperCase()])
  batches[1]?.answer([{ type: 'knownCommand' }])
  expect((await Promise.all(answers)).map(({ type }) => type)).toEqual(['appended', 'knownCommand', 'appended'])
})

test('what was not decided is sent again, before what came later', async () => {
  const { batches, send } = slowDatabase()
  const appends = [append(), append(), append()]
  const ids = appends.map(({ command }) => command.id)
  const answers = appends.slice(0, 2).map(send)
  await soon()
  answers.push(send(appends[2] ?? append()))
  batches[0]?.answer([{ type: 'conflict', currentVersion: 1 }, { type: 'again' }])
  await soon()
  expect(batches[1]?.ids).toEqual(ids.slice(1))
  batches[1]?.answer()
  expect((await Promise.all(answers)).map(({ type }) => type)).toEqual(['conflict', 'appended', 'appended'])
})

test('a batch that fails for what is in it is tried one by one', async () => {
  const { batches, send } = slowDatabase()
  const settled = Promise.allSettled([append(), append(), append()].map(send))
  await soon()
  batches[0]?.fail(new Error('22P05'))
  await soon()
  batches[1]?.answer()
  await soon()
  batches[2]?.fail(new Error('22P05'))
  await soon()
  batches[3]?.answer()
  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('while the database is away everybody hears so, and later appends are sent again', async () => {
  const { batches, send } = slowDatabase()
  const answers = Promise.allSettled([append(), append()].map(send))
  await soon()
  batches[0]?.fail(storeUnavailable())
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const later = send(append())
  await soon()
  batches[1]?.answer()
  expect(await later).toEqual(done)
})
