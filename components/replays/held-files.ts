import type { Names } from '../live/as-of'
import { type Imported, importedHands } from './imported'
import { readHands } from './read-hands'
import { type Limits, textOf } from './text-of-file'

/** A file that was chosen, and what came of it. */
export interface HeldFile {
  /** Counted in this tab, from 1. */
  id: number
  name: string
  result:
    | { type: 'reading' }
    /** Nothing of it could be read: why, and what to do. */
    | { type: 'refused'; why: string }
    | { type: 'read'; hands: Imported[]; names: Names; lines: readonly string[] }
}

export interface HeldFiles {
  /** The last that was chosen first. */
  files: readonly HeldFile[]
  /** Files are being read. */
  busy: boolean
  /** How many times reading has ended: whoever waits for it sees it change. */
  readings: number
  /** Why some of what was chosen was not even looked at. */
  remark: string | null
}

/** The most files that are read at once. */
export const MOST_FILES = 20

const NONE: HeldFiles = { files: [], busy: false, readings: 0, remark: null }
let held: HeldFiles = NONE
let count = 0
const listeners = new Set<() => void>()

/**
 * The files that this tab has read. They are kept in its memory and nowhere else: they outlast a look at another page of
 * the room, and are gone with the tab or when it is loaded anew.
 */
export const heldFiles = {
  get: (): HeldFiles => held,
  none: (): HeldFiles => NONE,
  listen(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  forget: (): void => change({ ...NONE, readings: held.readings }),

  /** Reads files one after the other, and holds what comes of each. */
  async read(chosen: readonly File[], limits: Limits): Promise<void> {
    if (chosen.length === 0) return
    const files = chosen.slice(0, MOST_FILES).map((file) => {
      count += 1
      return { file, id: count, name: file.name }
    })
    const left = chosen.length - files.length
    change({
      ...held,
      files: [...files.map(({ id, name }): HeldFile => ({ id, name, result: { type: 'reading' } })), ...held.files],
      busy: true,
      remark: left > 0 ? `${MOST_FILES} files are read at once, so ${left} of yours were left out.` : null,
    })
    for (const { file, id } of files) {
      const result = await resultOf(file, limits)
      change({ ...held, files: held.files.map((each) => (each.id === id ? { ...each, result } : each)) })
    }
    const busy = held.files.some(({ result }) => result.type === 'reading')
    change({ ...held, busy, readings: held.readings + 1 })
  },
}

function change(next: HeldFiles): void {
  held = next
  for (const listener of listeners) listener()
}

async function resultOf(file: File, limits: Limits): Promise<HeldFile['result']> {
  const text = await textOf(file, limits)
  if ('why' in text) return { type: 'refused', why: text.why }
  const read = await readHands(text.text)
  if ('why' in read) return { type: 'refused', why: read.why }
  return { type: 'read', hands: importedHands(read.hands), names: read.names, lines: text.text.split('\n') }
}
