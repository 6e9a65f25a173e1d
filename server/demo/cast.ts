import { PlayerId, TableId } from '@/domain/kernel'
import { deterministicId } from '../deterministic-id'

const player = (displayName: string, deposit: number) => ({
  playerId: PlayerId.parse(deterministicId('demo player', displayName)),
  displayName,
  deposit,
})

const table = (name: string, smallBlind: number, bigBlind: number, seats: number) => ({
  tableId: TableId.parse(deterministicId('demo table', name)),
  name,
  smallBlind,
  bigBlind,
  minBuyIn: 40 * bigBlind,
  maxBuyIn: 200 * bigBlind,
  seats,
})

/** Who is in the room before the first visitor comes, and what they brought, in chips. */
export const CAST = {
  ada: player('Ada', 12_000),
  bruno: player('Bruno', 6_500),
  chiyo: player('Chiyo', 20_000),
  dmitri: player('Dmitri', 3_200),
  elif: player('Elif', 8_000),
  femi: player('Femi', 15_000),
  greta: player('Greta', 5_000),
}

export const TABLES = {
  harbour: table('Harbour', 5, 10, 6),
  lantern: table('Lantern', 1, 2, 9),
  duel: table('The Duel', 25, 50, 2),
  attic: table('Attic', 2, 4, 4),
}
