import type { Outcome } from './comparison'
import { readDocument } from './document'
import { readHand } from './hand-history'
import { replayHand } from './replay'

/** What became of one hand of a file. */
export interface Result {
  /** The hand's name in a collection; null: the file holds one hand alone. */
  name: string | null
  /** Lines are counted from 1; null: the file cannot be opened. */
  outcome: Outcome | { type: 'unreadable'; line: number | null; why: string }
}

/** Reads a PHH file, `.phh` or a collection `.phhs`, and plays its hands again. */
export function replayFile(text: string): Result[] {
  const hands = readDocument(text)
  if ('tooMany' in hands) return []
  if (!Array.isArray(hands)) return [{ name: null, outcome: { type: 'unreadable', ...hands } }]
  return hands.map((source) => {
    const reading = readHand(source)
    return { name: source.name, outcome: reading.type === 'hand' ? replayHand(reading.hand) : reading }
  })
}
