import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Turns } from './turns'

function counted() {
  const turns = new Turns<string, number>()
  const ends: (() => void)[] = []
  const work = async () => {
    const run = ends.length + 1
    await new Promise<void>((resolve) => ends.push(resolve))
    if (run === 3) throw new Error('The third run fails')
    return run
  }
  const end = async (run: number) => {
    ends[run - 1]?.()
    await setImmediate()
  }
  return { ask: (key = 'a') => turns.take(key, work), end, runs: () => ends.length }
}

test('whoever asks meanwhile waits for one more run, with all others', async () => {
  const { ask, end, runs } = counted()
  const asked = [ask(), ask(), ask()]
  expect(runs()).toBe(1)
  await end(1)
  expect(runs()).toBe(2)
  const later = ask()
  await end(2)
  expect(await Promise.all(asked)).toEqual([1, 2, 2])
  const failed = expect(later).rejects.toThrow('The third run fails')
  await end(3)
  await failed
  const again = ask()
  await end(4)
  expect(await again).toBe(4)
})

test('one run that fails does not keep the next from being made, and keys do not wait for each other', async () => {
  const { ask, end, runs } = counted()
  void ask('a')
  void ask('b')
  const [failing, next] = [ask('c'), ask('c')]
  expect(runs()).toBe(3)
  failing.catch(() => undefined)
  await end(3)
  await expect(failing).rejects.toThrow()
  await end(4)
  expect(await next).toBe(4)
})
