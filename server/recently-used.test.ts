import { expect, test } from 'vitest'
import { RecentlyUsed } from './recently-used'

function filled(most: number, ...keys: string[]) {
  const recent = new RecentlyUsed<string, string>(most)
  for (const key of keys) recent.set(key, `value of ${key}`)
  return recent
}

const keptBy = (recent: RecentlyUsed<string, string>, keys: string[]) =>
  keys.filter((key) => recent.get(key) !== undefined)

test('it keeps so many, and lets go of the one that was not used for longest', () =>
  expect(keptBy(filled(2, 'a', 'b', 'c'), ['a', 'b', 'c'])).toEqual(['b', 'c']))

test('whatever is asked for is used', () => {
  const recent = filled(2, 'a', 'b')
  expect(recent.get('a')).toBe('value of a')
  recent.set('c', 'new')
  expect(keptBy(recent, ['a', 'b', 'c'])).toEqual(['a', 'c'])
})

test('what is set again is used, takes no more room, and has its latest value', () => {
  const recent = filled(2, 'a', 'b')
  recent.set('a', 'newer')
  expect(keptBy(recent, ['a', 'b'])).toEqual(['a', 'b'])
  expect(recent.get('a')).toBe('newer')
})

test('what is deleted makes room', () => {
  const recent = filled(2, 'a', 'b')
  recent.delete('a')
  recent.set('c', 'new')
  expect(keptBy(recent, ['a', 'b', 'c'])).toEqual(['b', 'c'])
})

test('what is heavy lets go of as much as it weighs, and is kept itself whatever that is', () => {
  const recent = new RecentlyUsed<string, string>(10, (value) => value.length)
  for (const [key, value] of [
    ['a', '....'],
    ['b', '...'],
    ['c', '..'],
    ['d', '.....'],
  ] as const)
    recent.set(key, value)
  expect(keptBy(recent, ['a', 'b', 'c', 'd'])).toEqual(['b', 'c', 'd'])
  recent.set('b', '.')
  recent.set('e', '..')
  expect(keptBy(recent, ['b', 'c', 'd', 'e'])).toEqual(['b', 'c', 'd', 'e'])
  recent.set('f', '.'.repeat(20))
  expect(keptBy(recent, ['b', 'c', 'd', 'e', 'f'])).toEqual(['f'])
})
