import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Json, type TreeNode, treeDifference } from './tree-difference'

test('what came, what went and what changed is marked, and whatever holds it', () => {
  const tree = treeDifference(
    'table',
    { chips: 5, seats: [{ stack: 1 }], gone: null },
    { chips: 5, seats: [{ stack: 2 }, null] },
  )
  expect(tree.mark).toBe('changed')
  expect(tree.children.map(({ key, mark }) => `${key} ${mark}`)).toEqual([
    'chips same',
    'seats changed',
    'gone removed',
  ])
  expect(tree.children[1]?.children).toEqual([
    {
      key: '0',
      mark: 'changed',
      children: [{ key: 'stack', mark: 'changed', before: 1, after: 2, children: [] }],
    },
    { key: '1', mark: 'added', after: null, children: [] },
  ])
})

test('a value where something held others is told on its side', () =>
  expect(treeDifference('hand', null, { number: 1 })).toMatchObject({ mark: 'changed', before: null }))

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>

/** The state after, put together again from the tree: a list as the fields it has. */
function after({ mark, after: value, children }: TreeNode): Json | undefined {
  if (mark === 'removed') return undefined
  if (value !== undefined) return value
  const entries = children.flatMap((child): [string, Json][] => {
    const found = after(child)
    return found === undefined ? [] : [[child.key, found]]
  })
  return Object.fromEntries(entries)
}

const asFields = (value: Json | undefined): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asFields(each)]))
    : value

test('nothing is lost: the tree holds the whole of the state after, and of two that are the same marks nothing', () => {
  fc.assert(
    fc.property(json, json, (left, right) => {
      expect(asFields(after(treeDifference('', left, right)))).toEqual(asFields(right))
      expect(treeDifference('', left, left).mark).toBe('same')
    }),
  )
})

test('a field may have the name of what every object can do', () => {
  expect(treeDifference('', { toString: false }, {}).children).toEqual([
    { key: 'toString', mark: 'removed', before: false, children: [] },
  ])
})
