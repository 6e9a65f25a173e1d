/** What makes a player's chip theirs: two hues in degrees, and how many spots its edge has. */
export interface AvatarColours {
  base: number
  spot: number
  spots: number
}

/** The same for the same id, on every machine and at every moment. */
export function avatarColours(playerId: string): AvatarColours {
  const hash = fnv1a(playerId)
  const base = (hash & 0xff) * (360 / 256)
  const turn = 90 + ((hash >>> 8) & 0xff) * (180 / 256)
  return { base: Math.round(base), spot: Math.round((base + turn) % 360), spots: 4 + ((hash >>> 16) % 5) }
}

/** FNV-1a, 32 bit, with a last mix so that ids that differ little still look unlike. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) >>> 0
}

/** The first letter of a name, as a reader sees it: a whole grapheme, upper case where there is one. */
export function initialOf(name: string): string {
  const first = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)[Symbol.iterator]().next()
  return first.done ? '?' : first.value.segment.toLocaleUpperCase('en')
}
