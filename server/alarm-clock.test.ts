import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAlarmClock } from './alarm-clock'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A clock, and the keys it has rung for. */
function aClock(now: () => number = Date.now) {
  const rung: string[] = []
  return { clock: createAlarmClock((key) => rung.push(key), now), rung }
}

test('rings at the time, once', () => {
  const { clock, rung } = aClock()
  clock.set('a', Date.now() + 1_000)
  vi.advanceTimersByTime(999)
  expect(rung).toEqual([])
  vi.advanceTimersByTime(1)
  expect(rung).toEqual(['a'])
  vi.advanceTimersByTime(100_000)
  expect(rung).toEqual(['a'])
})

test('rings for what is overdue, but not before it is asked to wait', () => {
  const { clock, rung } = aClock()
  clock.set('a', Date.now() - 60_000)
  expect(rung).toEqual([])
  vi.advanceTimersByTime(1)
  expect(rung).toEqual(['a'])
})

test('rings at the new time alone once it is set anew, and never once it is called off', () => {
  const { clock, rung } = aClock()
  clock.set('a', Date.now() + 1_000)
  clock.set('b', Date.now() + 1_000)
  clock.set('a', Date.now() + 5_000)
  clock.callOff('b')
  vi.advanceTimersByTime(4_999)
  expect(rung).toEqual([])
  vi.advanceTimersByTime(1)
  expect(rung).toEqual(['a'])
})

test('is never early, though timers are: it goes by the clock it was given', () => {
  let slow = 0
  const { clock, rung } = aClock(() => Date.now() - slow)
  clock.set('a', Date.now() + 1_000)
  slow = 300
  vi.advanceTimersByTime(1_000)
  expect(rung).toEqual([])
  vi.advanceTimersByTime(300)
  expect(rung).toEqual(['a'])
})

test('waits for times farther away than a timer can', () => {
  const { clock, rung } = aClock()
  const forty_days = 40 * 24 * 3_600_000
  clock.set('a', Date.now() + forty_days)
  vi.advanceTimersByTime(forty_days - 1)
  expect(rung).toEqual([])
  vi.advanceTimersByTime(1)
  expect(rung).toEqual(['a'])
})

test('rings for nobody once all is called off', () => {
  const { clock, rung } = aClock()
  clock.set('a', Date.now() + 1)
  clock.set('b', Date.now() + 2)
  clock.callOffAll()
  expect(vi.getTimerCount()).toBe(0)
  expect(rung).toEqual([])
})
