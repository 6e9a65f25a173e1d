import { createHash } from 'node:crypto'

/** A tree as RFC 9162, section 2.1, builds it; hashes in hex. */
export interface MerkleTree {
  root: string
  /** By leaf: its audit path (section 2.1.3), from its sibling upwards. */
  paths: string[][]
}

/** @param leaves their data in hex: one at least, since nobody commits to nothing */
export function merkleTree(leaves: readonly string[]): MerkleTree {
  const [leaf, ...others] = leaves
  if (leaf === undefined) throw new RangeError('A tree needs a leaf')
  if (others.length === 0) return { root: sha256(`00${leaf}`), paths: [[]] }
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1))
  const left = merkleTree(leaves.slice(0, half))
  const right = merkleTree(leaves.slice(half))
  return {
    root: sha256(`01${left.root}${right.root}`),
    paths: [...left.paths.map((path) => [...path, right.root]), ...right.paths.map((path) => [...path, left.root])],
  }
}

/** Of bytes in hex, in hex. */
const sha256 = (hex: string): string => createHash('sha256').update(hex, 'hex').digest('hex')
