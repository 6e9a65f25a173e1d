import { setImmediate } from 'node:timers/promises'
import { HandId, PlayerId, type Recorded, TableId } from '@/domain/kernel'
import { Name } from '@/domain/name'
import type { RoomEvent } from '@/domain/room'
import { deterministicId } from '../deterministic-id'
import type { Ids } from '../phh/deal'
import { type Fault, readDocument } from '../phh/document'
import { type HandHistory, type Reading, readHand } from '../phh/hand-history'
import { importHand } from './imported-hand'
import { readLinedJson } from './lined-json'
import { readOhhFields } from './ohh-fields'
import { readOhhHand } from './ohh-reader'

/** The most hands that one file is read for. */
export const MOST_IMPORTED = 200

/** One hand of a file: its events from position 1 on, or why there are none. */
export interface Import {
  /** The hand's name in a collection; null: it has none there. */
  name: string | null
  events: Recorded<RoomEvent>[] | null
  /** What is to be known beside the events: how the hand ends otherwise in the file, or where it stops. */
  note: string | null
  /** The line, from 1, and what is wrong with it. */
  error: { line: number; detail: string } | null
}

export interface ImportedFile {
  hands: Import[]
  /** Display names by the players' ids. */
  names: Record<string, string>
}

/** Reads a file of PHH (`.phh`, `.phhs`) or Open Hand History (`.ohh`), and plays its hands again by the rules of this room. */
export async function importFile(text: string): Promise<ImportedFile | { tooMany: number }> {
  const readings = readFile(text)
  if ('tooMany' in readings) return readings
  const names: Record<string, string> = {}
  const hands: Import[] = []
  for (const [n, { name, reading }] of readings.entries()) {
    hands.push({ name, ...imported(n, reading, names) })
    // Between two hands others have their turn.
    await setImmediate()
  }
  return { hands, names }
}

interface Read {
  name: string | null
  reading: Reading
}

/** Open Hand History is JSON, which begins with a brace, be it in a list; PHH is TOML. */
const isJson = (text: string) => /^\s*(?:\[\s*)?\{/.test(text)

function readFile(text: string): Read[] | { tooMany: number } {
  if (text.trim() === '') return [unreadable({ line: 1, why: 'the file is empty' })]
  return isJson(text) ? readOhh(text) : readPhh(text)
}

const unreadable = (fault: Fault): Read => ({ name: null, reading: { type: 'unreadable', ...fault } })

function readPhh(text: string): Read[] | { tooMany: number } {
  const found = readDocument(text, MOST_IMPORTED)
  if ('tooMany' in found) return found
  if (!Array.isArray(found)) return [unreadable(found)]
  return found.map((source) => ({ name: source.name, reading: readHand(source) }))
}

function readOhh(text: string): Read[] | { tooMany: number } {
  const found = readLinedJson(text)
  if (!Array.isArray(found)) return [unreadable(found)]
  const objects = found.flat()
  if (objects.length > MOST_IMPORTED) return { tooMany: objects.length }
  return objects.map((object, n) => {
    const read = readOhhFields(object)
    const name = objects.length > 1 ? String(n + 1) : null
    return { name, reading: read.type === 'fields' ? readOhhHand(read.ohh) : read }
  })
}

function imported(n: number, reading: Reading, names: Record<string, string>): Omit<Import, 'name'> {
  if (reading.type === 'skipped')
    return { events: null, note: `It is not for this table: ${reading.why}.`, error: null }
  if (reading.type === 'unreadable')
    return { events: null, note: null, error: { line: reading.line, detail: `line ${reading.line}, ${reading.why}` } }
  const hand = importHand(reading.hand, idsOf(n, reading.hand, names))
  return 'detail' in hand ? { events: null, note: null, error: hand } : { ...hand, error: null }
}

/** One name is one player all through a file. */
function idsOf(n: number, { setting }: HandHistory, names: Record<string, string>): Ids {
  const handId = HandId.safeParse(setting.handId)
  const seen: string[] = []
  return {
    handId: handId.success ? handId.data : HandId.parse(deterministicId('imported hand', n)),
    tableId: TableId.parse(deterministicId('imported table', n)),
    playerIds: setting.names.map((told, player) => {
      const name = Name.safeParse(told).data ?? `Player ${player + 1}`
      const times = seen.filter((other) => other === name).length
      seen.push(name)
      const playerId = PlayerId.parse(deterministicId('imported player', times, name))
      names[playerId] = name
      return playerId
    }),
  }
}
