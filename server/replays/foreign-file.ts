import type { Fault } from '../phh/document'

const TAKEN = 'Open Hand History (a file that begins with {"ohh": …}) or PHH (one that holds variant = "NT")'

/** How the texts that poker rooms write begin: each tells a hand in a language of its own. */
const ROOM_TEXT =
  /^(?:PokerStars|Full Tilt|Winamax|888poker|PartyPoker|Poker Hand #|Game Hand #|Game #|Hand #|#Game No|\*{4,}|Stage #)/i

/** What is to be said of a text that holds no hand in a format that is read here; undefined: it may hold one. */
export function foreignFile(text: string): Fault | undefined {
  const begun = text.trimStart()
  const line = text.slice(0, text.length - begun.length).split('\n').length
  if (begun === '') return { line: 1, why: `the file is empty: send ${TAKEN}` }
  if (begun.includes('\0')) return { line, why: `this is no text: send ${TAKEN}` }
  if (ROOM_TEXT.test(begun))
    return {
      line,
      why: `this is a room’s own text, which does not tell enough to be played again: export the hand as ${TAKEN}`,
    }
  if (/^\[?\s*\{/.test(begun)) {
    if (/"ohh"\s*:/.test(begun)) return undefined
    return { line, why: `this is JSON, but holds no "ohh": send ${TAKEN}` }
  }
  if (/^[ \t]*["']?variant["']?[ \t]*=/m.test(begun)) return undefined
  return { line, why: `this is neither of the formats that are read here: send ${TAKEN}` }
}
