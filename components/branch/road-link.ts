import type { Action } from '@/domain/hand/events'
import { Amount } from '@/domain/kernel'
import { type CardsLie, MOST_MOVES } from '@/projections/branch'
import { LONGEST_NAME, type Road, type RoadMove } from './road'

/*
 * A road as a text for an address: `1.<at>.<cards><seed>.<from>.<moves>.<name>.<check>`, all of letters, digits, points,
 * dashes and underscores. Moves are letters with the bet they come to, in capitals where a bot made them: `cR900F`. The
 * check finds links that were changed or cut short on their way. It keeps nobody from writing one of their own, and need
 * not: the room judges every move by its rules, and every card by who reads.
 */

const EDITION = '1'
const LONGEST = 4_000
const LETTERS: Record<Action, string> = { fold: 'f', check: 'k', call: 'c', bet: 'b', raise: 'r' }
const CARDS: Record<CardsLie, string> = { 'as-dealt': 'd', 'as-shown': 's', 'as-known': 'k' }

const keyOf = <Key extends string>(record: Record<Key, string>, value: string | undefined): Key | undefined =>
  (Object.keys(record) as Key[]).find((key) => record[key] === value)

export function writeRoad(handId: string, { at, cards, seed, from, moves, name }: Road): string {
  const parts = [EDITION, at.toString(36), `${CARDS[cards]}${seed.toString(36)}`, from ?? '-']
  const body = [...parts, moves.map(writeMove).join(''), writeName(name)].join('.')
  return `${body}.${checkOf(handId, body)}`
}

const writeMove = ({ action, to, by }: RoadMove): string => {
  const letter = LETTERS[action]
  return `${by === 'bot' ? letter.toUpperCase() : letter}${to ?? ''}`
}

const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
const writeName = (name: string) =>
  encodeURIComponent(name)
    .replace(/[.~_!'()*]/g, hex)
    .replaceAll('%', '_')

/** A road, or why there is none, as a sentence. */
export type ReadRoad = { type: 'road'; road: Road } | { type: 'broken'; why: string }

const broken = (why: string): ReadRoad => ({ type: 'broken', why: `${why} You see what happened instead.` })
const CHANGED = 'This link to another road was changed or cut short on its way.'
const NOT_HERE = 'This link to another road does not leave the hand at any of its own moments.'
const NOT_OVER = 'Other roads lead off a hand that is over, and this one is not.'

/**
 * Reads a road that an address carries.
 * @param moments the first and the last position of the hand's own events, once it is over; null while it is not
 */
export function readRoad(text: string, handId: string, moments: readonly [number, number] | null): ReadRoad {
  const body = text.slice(0, text.lastIndexOf('.'))
  const [edition, at, cards, from, moves, name] = body.split('.')
  if (/^\d+$/.test(edition ?? '') && edition !== EDITION)
    return broken('This link to another road is of an edition that this room does not know.')
  if (text.length > LONGEST || text !== `${body}.${checkOf(handId, body)}`) return broken(CHANGED)
  const lie = keyOf(CARDS, cards?.slice(0, 1))
  const read = {
    at: number36(at),
    seed: number36(cards?.slice(1)),
    moves: readMoves(moves ?? ''),
    name: readName(name),
  }
  const isSeat = from === '-' || /^\d$/.test(from ?? '')
  if (!lie || read.at === undefined || read.seed === undefined || !read.moves || read.name === undefined || !isSeat)
    return broken(CHANGED)
  if (!moments) return broken(NOT_OVER)
  if (read.at < moments[0] || read.at > moments[1]) return broken(NOT_HERE)
  const road = { at: read.at, seed: read.seed, moves: read.moves, name: read.name }
  return { type: 'road', road: { ...road, cards: lie, from: from === '-' ? null : Number(from) } }
}

function number36(text = ''): number | undefined {
  const number = Number.parseInt(text, 36)
  return /^[0-9a-z]{1,10}$/.test(text) && Number.isSafeInteger(number) ? number : undefined
}

function readMoves(text: string): RoadMove[] | undefined {
  const tokens = text.match(/[a-z]\d*/gi) ?? []
  if (tokens.join('') !== text || tokens.length > MOST_MOVES) return undefined
  const moves = tokens.flatMap((token): RoadMove[] => {
    const letter = token.charAt(0)
    const action = keyOf(LETTERS, letter.toLowerCase())
    const to = token.length > 1 ? Amount.safeParse(Number(token.slice(1))) : undefined
    if (!action || to?.success === false) return []
    return [
      { action, by: letter === letter.toUpperCase() ? 'bot' : 'hand', ...(to?.data !== undefined && { to: to.data }) },
    ]
  })
  return moves.length === tokens.length ? moves : undefined
}

function readName(text = ''): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('_', '%')).slice(0, LONGEST_NAME)
  } catch {
    return undefined
  }
}

/** FNV-1a, 32 bits, over the hand's id and the road: a road belongs to its hand. */
function checkOf(handId: string, body: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(`${handId} ${body}`)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}
