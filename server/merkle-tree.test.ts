import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { rootFrom } from '@/domain/hand/audit-path'
import { merkleTree } from './merkle-tree'

/** The leaves and roots that Certificate Transparency's own implementation is tested with (RFC 6962 has the same trees). */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test.each(ROOTS.map((root, n) => ({ size: n + 1, root })))(
  'a tree of $size has the root that others have',
  ({ size, root }) => expect(merkleTree(LEAVES.slice(0, size)).root).toBe(root),
)

test('a leaf has the path that others have', () =>
  expect(merkleTree(LEAVES).paths[0]).toEqual([
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]))

test('every path leads to the root, in trees of every size up to a deck and more', async () => {
  for (let size = 1; size <= 65; size++) {
    const leaves = Array.from({ length: size }, (_, n) => n.toString(16).padStart(2, '0'))
    const { root, paths } = merkleTree(leaves)
    const step = Math.max(1, Math.floor(size / 7))
    for (let index = 0; index < size; index += step) {
      const path = paths[index] ?? []
      const leaf = hashOf(leaves[index] ?? '')
      expect(await rootFrom(leaf, { index, size }, path)).toBe(root)
      expect(await rootFrom(leaf, { index, size }, [...path, root])).toBeUndefined()
      expect(await rootFrom(leaf, { index, size: index }, path)).toBeUndefined()
      if (size > 1) expect(await rootFrom(leaf, { index, size }, path.slice(0, -1))).toBeUndefined()
    }
  }
})

test('nothing has no tree', () => expect(() => merkleTree([])).toThrow(RangeError))

const hashOf = (leaf: string) => createHash('sha256').update(`00${leaf}`, 'hex').digest('hex')
