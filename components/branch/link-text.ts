/*
 * What the links of all roads have in common: a text of letters, digits, points, dashes and underscores, whose last part
 * is a check over what the road leads off and all that stands before it.
 */

/** What a road is called at the longest, in UTF-16 units, as fields of a page count them. */
export const LONGEST_NAME = 60

/** The longest link that is read, in characters. */
export const LONGEST_LINK = 4_000

/** A link's body, with its check behind it. */
export const checked = (offWhat: string, body: string): string => `${body}.${checkOf(offWhat, body)}`

/** The parts of a link that came as it was written; undefined: it was changed or cut short. */
export function partsOf(text: string, offWhat: string): string[] | undefined {
  const body = text.slice(0, Math.max(0, text.lastIndexOf('.')))
  return text.length <= LONGEST_LINK && text === checked(offWhat, body) ? body.split('.') : undefined
}

/** FNV-1a, 32 bits, over the id of what a road leads off and the road itself: it belongs there alone. */
function checkOf(offWhat: string, body: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(`${offWhat} ${body}`)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}

const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

export const writeName = (name: string): string =>
  encodeURIComponent(name)
    .replace(/[.~_!'()*]/g, hex)
    .replaceAll('%', '_')

/** Undefined: it is none, or longer than any that was given. */
export function readName(text = ''): string | undefined {
  try {
    const name = decodeURIComponent(text.replaceAll('_', '%'))
    return name.length <= LONGEST_NAME ? name : undefined
  } catch {
    return undefined
  }
}

/** A name that is no longer than may be; half a character that the cut leaves behind is left out. */
export const shortName = (text: string): string =>
  text
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/\p{Surrogate}/gu, '')

/** A whole number of up to ten digits to the base of 36; undefined: it is none. */
export function number36(text = ''): number | undefined {
  const number = Number.parseInt(text, 36)
  return /^[0-9a-z]{1,10}$/.test(text) && Number.isSafeInteger(number) ? number : undefined
}

/** The key that a letter stands for. */
export const keyOf = <Key extends string>(letters: Record<Key, string>, letter: string | undefined): Key | undefined =>
  (Object.keys(letters) as Key[]).find((key) => letters[key] === letter)
