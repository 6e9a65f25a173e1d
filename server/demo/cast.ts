import { PlayerId, TableId } from '@/domain/kernel'
import { CALLING_STATION, type Character, LOOSE_AGGRESSIVE, SOLID, TIGHT } from '../bots/character'
import { deterministicId } from '../deterministic-id'

const player = (displayName: string, character: Character, deposit: number) => ({
  playerId: PlayerId.parse(deterministicId('demo player', displayName)),
  displayName,
  character,
  deposit,
})

const table = (name: string, smallBlind: number, bigBlind: number, seats: number, house: object = {}) => ({
  tableId: TableId.parse(deterministicId('demo table', name)),
  name,
  smallBlind,
  bigBlind,
  minBuyIn: 40 * bigBlind,
  maxBuyIn: 200 * bigBlind,
  seats,
  rabbitHunting: true,
  runItTwice: true,
  ...house,
})

/** Who is in the room before the first visitor comes, how they play, and what they brought, in chips. */
export const CAST = {
  ada: player('Ada', TIGHT, 12_000),
  bruno: player('Bruno', LOOSE_AGGRESSIVE, 6_500),
  chiyo: player('Chiyo', SOLID, 20_000),
  dmitri: player('Dmitri', CALLING_STATION, 3_200),
  elif: player('Elif', LOOSE_AGGRESSIVE, 8_000),
  femi: player('Femi', SOLID, 15_000),
  greta: player('Greta', CALLING_STATION, 5_000),
}

export const TABLES = {
  harbour: table('Harbour', 5, 10, 6),
  lantern: table('Lantern', 1, 2, 9, { straddle: 4 }),
  penthouse: table('Penthouse', 50, 100, 6, { ante: 100, anteFrom: 'big-blind' }),
  duel: table('The Duel', 25, 50, 2),
  /** Closes at the end of the first evening; its hands follow at once. */
  attic: table('Attic', 2, 4, 6, { pause: 0 }),
}
