import type { HeldFile } from './held-files'
import type { Watchable } from './imported'

/** A hand of a file, by the file's id and the hand's place in it, from 1: `2.5` in the page's address. */
export const handKey = (file: number, place: number): string => `${file}.${place}`

interface ChosenHand {
  file: HeldFile
  imported: Watchable
}

/** The hand that an address names, if this tab still holds it. */
export function chosenHand(files: readonly HeldFile[], key: string | null): ChosenHand | undefined {
  const [id, place] = (key ?? '').split('.').map(Number)
  const file = files.find((each) => each.id === id)
  if (file?.result.type !== 'read' || place === undefined) return undefined
  const imported = file.result.hands[place - 1]
  return imported?.type === 'watchable' ? { file, imported } : undefined
}
