import { setImmediate } from 'node:timers/promises'
import { HandId, PlayerId, type Recorded, TableId } from '@/domain/kernel'
import { Name } from '@/domain/name'
import type { RoomEvent } from '@/domain/room'
import { deterministicId } from '../deterministic-id'
import { MOST_HANDS } from '../hand-formats/export'
import type { Ids } from '../phh/deal'
import { type Fault, readDocument, readHandByHand } from '../phh/document'
import { type HandHistory, type Reading, readHand } from '../phh/hand-history'
import { foreignFile } from './foreign-file'
import { importHand } from './imported-hand'
import { type LinedPart, readLinedJson } from './lined-json'
import { readOhhFields } from './ohh-fields'
import { readOhhHand } from './ohh-reader'

/** The most hands that one file is read for: as many as the room writes into one. */
export const MOST_IMPORTED = MOST_HANDS

/** One hand of a file: its events from position 1 on, or why there are none. */
export interface Import {
  /** The hand's name in a collection; null: it has none there. */
  name: string | null
  events: Recorded<RoomEvent>[] | null
  /** What is to be known beside the events: how the hand ends otherwise in the file, or where it stops. */
  note: string | null
  /** The line, from 1, and what is wrong with it. */
  error: { line: number; detail: string } | null
  /** Whose cards the file was written to show, if it says; their id is a key of the file's names. */
  hero: PlayerId | null
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
  const foreign = foreignFile(text)
  if (foreign) return [unreadable(null, foreign)]
  return isJson(text) ? readOhh(text) : readPhh(text)
}

const unreadable = (name: string | null, fault: Fault): Read => ({ name, reading: { type: 'unreadable', ...fault } })

function readPhh(text: string): Read[] | { tooMany: number } {
  const whole = readDocument(text, MOST_IMPORTED)
  const found = 'why' in whole ? (readHandByHand(text, MOST_IMPORTED) ?? whole) : whole
  if ('tooMany' in found) return found
  if (!Array.isArray(found)) return [unreadable(null, found)]
  return found.map((source) =>
    'fault' in source ? unreadable(source.name, source.fault) : { name: source.name, reading: readHand(source) },
  )
}

function readOhh(text: string): Read[] | { tooMany: number } {
  const parts = readLinedJson(text, MOST_IMPORTED).flatMap((part): LinedPart[] =>
    'value' in part ? [part.value].flat().map((value) => ({ value })) : [part],
  )
  if (parts.length > MOST_IMPORTED) return { tooMany: parts.length }
  return parts.map((part, n) => {
    const name = parts.length > 1 ? String(n + 1) : null
    if ('fault' in part) return unreadable(name, part.fault)
    const read = readOhhFields(part.value)
    return { name, reading: read.type === 'fields' ? readOhhHand(read.ohh) : read }
  })
}

function imported(n: number, reading: Reading, names: Record<string, string>): Omit<Import, 'name'> {
  const nothing = { events: null, note: null, error: null, hero: null }
  if (reading.type === 'skipped') return { ...nothing, note: `It is not for this table: ${reading.why}.` }
  if (reading.type === 'unreadable')
    return { ...nothing, error: { line: reading.line, detail: `line ${reading.line}, ${reading.why}` } }
  const ids = idsOf(n, reading.hand, names)
  const hand = importHand(reading.hand, ids)
  if ('detail' in hand) return { ...nothing, error: hand }
  const { seats, hero } = reading.hand.setting
  return { ...nothing, ...hand, hero: ids.playerIds.find((_, player) => seats[player] === hero) ?? null }
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
