import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createRunOutQueue, type RunOutsWanted } from './run-out-queue'

/** A queue whose works end when the test says so. */
function queued() {
  const inTurn = createRunOutQueue()
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const ask = (name: string, wanted: Partial<RunOutsWanted> = {}) =>
    inTurn({ playerId: name, address: `of ${name}`, count: 10, ...wanted }, async () => {
      begun.push(name)
      await new Promise<void>((resolve) => ends.set(name, resolve))
      return name
    })
  const end = async (name: string) => {
    ends.get(name)?.()
    await setImmediate()
  }
  return { ask, begun, end }
}

const REFUSED = { wait: expect.any(Number) }

describe('run-outs', () => {
  test('are made one request at a time', async () => {
    const { ask, begun, end } = queued()
    const [ann, ben] = [ask('Ann'), ask('Ben')]
    await setImmediate()
    expect(begun).toEqual(['Ann'])
    await end('Ann')
    expect(begun).toEqual(['Ann', 'Ben'])
    await end('Ben')
    expect(await Promise.all([ann, ben])).toEqual(['Ann', 'Ben'])
  })

  test('of one player wait once, however many are asked for together', async () => {
    const { ask, end } = queued()
    void ask('Zoe')
    await setImmediate()
    const burst = Array.from({ length: 5 }, () => ask('Ann'))
    expect(await Promise.all(burst.slice(1))).toEqual(Array(4).fill(REFUSED))
    await end('Zoe')
    await end('Ann')
    expect(await burst[0]).toBe('Ann')
  })

  test('of strangers wait once for an address, and of players four times, so that others find a place', async () => {
    const { ask } = queued()
    void ask('Zoe')
    await setImmediate()
    const address = 'home'
    void ask('stranger', { playerId: undefined, address })
    expect(await ask('another', { playerId: undefined, address })).toEqual(REFUSED)
    for (const name of ['Ann', 'Ben', 'Cat']) void ask(name, { address })
    expect(await ask('Dan', { address })).toEqual(REFUSED)
    for (const name of ['Eve', 'Fay', 'Gus', 'Hal']) void ask(name)
    expect(await ask('Ian')).toEqual(REFUSED)
  })

  test('of another address have their turn before a second one of the same', async () => {
    const { ask, begun, end } = queued()
    for (const name of ['Ann', 'Ben', 'Cat']) void ask(name, { address: 'home' })
    void ask('Dan')
    await setImmediate()
    await end('Ann')
    await end('Dan')
    expect(begun).toEqual(['Ann', 'Dan', 'Ben'])
  })

  test('that nobody waits for any more are not made, and take no place', async () => {
    const { ask, begun, end } = queued()
    void ask('Zoe')
    await setImmediate()
    const gone = new AbortController()
    const left = ask('Ann', { signal: gone.signal })
    await setImmediate()
    gone.abort()
    void ask('Ann')
    expect(await left).toEqual(REFUSED)
    await end('Zoe')
    await end('Ann')
    expect(begun).toEqual(['Zoe', 'Ann'])
  })

  test('are counted: five thousand in ten seconds, and those that found no place are not', async () => {
    const { ask, end } = queued()
    void ask('Zoe')
    await setImmediate()
    const first = ask('Ann', { count: 4_000 })
    await setImmediate()
    expect(await ask('Ann', { count: 4_000 })).toEqual(REFUSED)
    await end('Zoe')
    await end('Ann')
    expect(await first).toBe('Ann')
    const second = ask('Ann', { count: 1_000 })
    await setImmediate()
    await end('Ann')
    expect(await second).toBe('Ann')
    expect(await ask('Ann', { count: 1 })).toEqual(REFUSED)
  })

  test('that fail make room for the next', async () => {
    const inTurn = createRunOutQueue()
    const wanted = { playerId: 'Ann', address: 'home', count: 1 }
    await expect(inTurn(wanted, () => Promise.reject(new Error('No cards')))).rejects.toThrow('No cards')
    expect(await inTurn(wanted, async () => 'done')).toBe('done')
  })
})
