/** A value of JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** One place in a state at two moments, and all below it. */
export interface TreeNode {
  /** A field's name, or a place in a list. */
  key: string
  mark: 'same' | 'added' | 'removed' | 'changed'
  /** What is there, where nothing is below it; undefined on the side where it is not. */
  before?: Json | undefined
  after?: Json | undefined
  /** Empty for what holds nothing. */
  children: TreeNode[]
}

/** Two states side by side, place by place. What holds something that is not the same is itself changed. */
export function treeDifference(key: string, before: Json | undefined, after: Json | undefined): TreeNode {
  const [left, right] = [fieldsOf(before), fieldsOf(after)]
  const keys = [...new Set([...left.keys(), ...right.keys()])]
  const children = keys.map((each) => treeDifference(each, left.get(each), right.get(each)))
  return { key, mark: markOf(before, after, children), ...told(before, after, children), children }
}

/** Its own alone: an object of JSON may have a field of any name, `toString` too. */
const fieldsOf = (value: Json | undefined): ReadonlyMap<string, Json> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries<Json>(value) : [])

const isPlain = (value: Json | undefined) => typeof value !== 'object' || value === null

function markOf(before: Json | undefined, after: Json | undefined, children: TreeNode[]): TreeNode['mark'] {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  const isSame = isPlain(before) || isPlain(after) ? before === after : children.every(({ mark }) => mark === 'same')
  return isSame ? 'same' : 'changed'
}

/** What is told at the place itself: plain values, and empty lists; all else its children tell. */
function told(before: Json | undefined, after: Json | undefined, children: TreeNode[]) {
  return {
    ...((isPlain(before) || children.length === 0) && before !== undefined && { before }),
    ...((isPlain(after) || children.length === 0) && after !== undefined && { after }),
  }
}
