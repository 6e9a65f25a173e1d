/*
 * Merkle trees as RFC 9162 has them, section 2.1: a leaf's hash is sha256(0x00 ‖ data), a node's sha256(0x01 ‖ left ‖
 * right), and a tree of n leaves has the largest power of two below n of them on its left. Hashes are in hex.
 */

/** @throws TypeError where there is no WebCrypto: on pages that come neither over https nor from localhost */
export const leafHash = (data: string): Promise<string> => sha256(`00${hexOf(new TextEncoder().encode(data))}`)

/**
 * The root that a leaf's audit path leads up to (section 2.1.3.2).
 * @param path hashes in hex, from the leaf's sibling upwards
 * @returns undefined if no path of a tree of so many leaves is as long as this one
 */
export async function rootFrom(
  leaf: string,
  { index, size }: { index: number; size: number },
  path: readonly string[],
): Promise<string | undefined> {
  if (index >= size) return undefined
  let hash = leaf
  let node = index
  let last = size - 1
  for (const sibling of path) {
    if (last === 0) return undefined
    if (node % 2 === 1 || node === last) {
      hash = await sha256(`01${sibling}${hash}`)
      // The last node of an odd level has no sibling there: it goes up as it is.
      while (node % 2 === 0 && node > 0) [node, last] = [node >> 1, last >> 1]
    } else {
      hash = await sha256(`01${hash}${sibling}`)
    }
    node >>= 1
    last >>= 1
  }
  return last === 0 ? hash : undefined
}

/** Of bytes in hex, in hex. */
async function sha256(hex: string): Promise<string> {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
