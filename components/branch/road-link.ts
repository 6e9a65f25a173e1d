import { type CardsLie, HandBranch, MOST_MOVES } from '@/projections/branch'
import { checked, keyOf, number36, partsOf, readName, writeName } from './link-text'
import type { Road, RoadMove } from './road'
import { readMoves, writeMoves } from './road-moves'

/*
 * A road off a hand as a text for an address: `2.<at>.<cards><seed>.<from>.<moves>.<name>.<check>`. The check finds links
 * that were changed or cut short on their way. It keeps nobody from writing one of their own, and need not: the room
 * judges every move by its rules, and every card by who reads.
 */

const EDITION = '2'
/** On roads of the first edition nobody was asked how often to run the board: any such question lapsed. */
const BEFORE_ANSWERS = '1'
const CARDS: Record<CardsLie, string> = { 'as-dealt': 'd', 'as-shown': 's', 'as-known': 'k' }

export function writeRoad(handId: string, { at, cards, seed, from, moves, name }: Road): string {
  const parts = [EDITION, at.toString(36), `${CARDS[cards]}${seed.toString(36)}`, from ?? '-']
  return checked(handId, [...parts, writeMoves(moves), writeName(name)].join('.'))
}

/** A road, or why there is none, as a sentence. */
export type ReadRoad = { type: 'road'; road: Road } | { type: 'broken'; why: string }

const broken = (why: string): ReadRoad => ({ type: 'broken', why: `${why} You see what happened instead.` })
const CHANGED = 'This link to another road was changed or cut short on its way. Ask for it once more, as a whole.'
const UNKNOWN = 'This link to another road is of an edition that this room does not know.'
const OF_MONEY = 'This link to another road leads off somebody’s money. Open it on the page of their bankroll.'
const NOT_HERE = 'This link to another road does not leave the hand at any of its own moments.'
const NOT_OVER = 'Other roads lead off a hand that is over, and this one is not.'

/**
 * Reads a road that an address carries.
 * @param moments the first and the last position of the hand's own events, once it is over; null while it is not
 */
export function readRoad(text: string, handId: string, moments: readonly [number, number] | null): ReadRoad {
  const edition = text.split('.', 1)[0] ?? ''
  if (/^m\d+$/.test(edition)) return broken(OF_MONEY)
  if (/^\d+$/.test(edition) && edition !== EDITION && edition !== BEFORE_ANSWERS) return broken(UNKNOWN)
  const [, at, cards, from, moves = '', name] = partsOf(text, handId) ?? []
  const read = {
    at: number36(at),
    cards: keyOf(CARDS, cards?.slice(0, 1)),
    seed: readSeed(cards?.slice(1)),
    from: readSeat(from),
    moves: readMoves(moves),
    name: readName(name),
  }
  if (!isWhole(read)) return broken(CHANGED)
  if (!moments) return broken(NOT_OVER)
  if (read.at < moments[0] || read.at > moments[1]) return broken(NOT_HERE)
  const road = edition === BEFORE_ANSWERS ? { ...read, moves: withLapse(read.moves) } : read
  return { type: 'road', road }
}

type Read = { [Key in keyof Road]: Road[Key] | undefined }

const isWhole = (read: Read): read is Road => Object.values(read).every((part) => part !== undefined)

const readSeed = (text: string | undefined) => HandBranch.shape.seed.safeParse(number36(text)).data

/** Null: nobody's. */
function readSeat(text = ''): number | null | undefined {
  if (text === '-') return null
  return /^\d$/.test(text) ? Number(text) : undefined
}

/** Where nobody is asked, nothing comes of it. */
const withLapse = (moves: readonly RoadMove[]): readonly RoadMove[] =>
  moves.length === 0 || moves.length === MOST_MOVES ? moves : [...moves, { action: 'lapse', by: 'bot' }]
