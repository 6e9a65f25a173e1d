import type { HeldFile } from './held-files'
import type { Watchable } from './imported'

/** A hand of a file, by the file's id and the hand's place in it, from 1: `2.5` in the page's address. */
export const handKey = (file: number, place: number): string => `${file}.${place}`

export interface ChosenHand {
  file: HeldFile
  imported: Watchable
  /** The hands of the file that can be watched before and after this one: their keys. */
  previous: string | undefined
  next: string | undefined
  /** Which of those it is, from 1, and how many there are. */
  number: number
  of: number
}

/** The hand that an address names, if this tab still holds it. */
export function chosenHand(files: readonly HeldFile[], key: string | null): ChosenHand | undefined {
  const [id, place] = (key ?? '').split('.').map(Number)
  const file = files.find((each) => each.id === id)
  if (file?.result.type !== 'read' || place === undefined) return undefined
  const keys = file.result.hands.flatMap(({ type }, n) => (type === 'watchable' ? [handKey(file.id, n + 1)] : []))
  const imported = file.result.hands[place - 1]
  const at = keys.indexOf(handKey(file.id, place))
  if (imported?.type !== 'watchable') return undefined
  return { file, imported, previous: keys[at - 1], next: keys[at + 1], number: at + 1, of: keys.length }
}
