import type { PlayerId, TableId } from '@/domain/kernel'
import type { Seat, TableView } from '@/projections/table-view'
import { seededRandom } from '../demo/random'
import type { Random } from './equity'

/** What a bot is to do about its seat; amounts in chips. */
export type Errand = { playerId: PlayerId; tableId: TableId } & (
  | { type: 'SitIn' | 'SitOut' | 'LeaveTable' }
  | { type: 'ReserveFunds'; seat: number; amount: number }
  | { type: 'TopUp'; amount: number }
)

const FEWEST_AT_HOME = 2
const MOST_AT_HOME = 5
const MOST_ELSEWHERE = 2
const MOST_TABLES = 2
/** In big blinds, as far as the table allows: what a bot brings, and what it tops up below. */
const BUY_IN = { least: 60, most: 120 }
const SHORT = 40
/** Chips that are brought to a table at the very most; where more is asked, people play among themselves. */
const DEAREST = 1_000_000
/** A table at home has its mood for so long. */
const MOOD_MS = 7 * 60_000

type Bots = ReadonlySet<PlayerId>

const seated = ({ seats }: TableView): Seat[] => seats.filter((seat) => seat !== null)
const botsAt = (table: TableView, bots: Bots): Seat[] => seated(table).filter(({ playerId }) => bots.has(playerId))
const peopleAt = (table: TableView, bots: Bots): Seat[] => seated(table).filter(({ playerId }) => !bots.has(playerId))

/** Whoever is at rest sits out, so that no hand is scheduled; the one under way is played to its end. */
export const restAt = (table: TableView, bots: Bots): Errand[] =>
  botsAt(table, bots)
    .filter(({ sittingOut, leaving }) => !sittingOut && !leaving)
    .map(({ playerId }) => ({ type: 'SitOut', playerId, tableId: table.tableId }))

/** Who is seated plays, and brings more chips when few are left. */
export function playAt(table: TableView, bots: Bots, random: Random): Errand[] {
  const { tableId, hand } = table
  return botsAt(table, bots).flatMap((seat): Errand[] => {
    if (seat.leaving) return []
    const { playerId, stack, sittingOut, queued } = seat
    const isPlaying = hand?.status === 'playing' && seat.hand !== null
    const isShort = !isPlaying && queued.length === 0 && stack < Math.min(SHORT * table.bigBlind, table.minBuyIn)
    const amount = buyIn(table, random) - stack
    return [
      ...(isShort && amount > 0 ? [{ type: 'TopUp' as const, playerId, tableId, amount }] : []),
      ...(sittingOut && stack > 0 ? [{ type: 'SitIn' as const, playerId, tableId }] : []),
    ]
  })
}

/** Somebody comes or somebody goes, where there are too few bots or too many; one at a time. Nobody invites a bot. */
export function comeOrGo(
  table: TableView,
  { bots, isHome, tables, now }: { bots: Bots; isHome: boolean; tables: readonly TableView[]; now: number },
  random: Random,
): Errand | undefined {
  const { tableId } = table
  const here = botsAt(table, bots)
  const staying = here.filter(({ leaving }) => !leaving)
  const people = peopleAt(table, bots)
  const wanted = isHome
    ? wantedAtHome(table.seats.length, people.length, moodOf(table, now))
    : table.isPrivate
      ? 0
      : wantedElsewhere(table.seats.length, people.length, people.filter(({ sittingOut }) => !sittingOut).length)
  if (staying.length > wanted) {
    const goes = pick(staying, random)
    return goes && { type: 'LeaveTable', playerId: goes.playerId, tableId }
  }
  if (staying.length === wanted) return undefined

  const free = table.seats.flatMap((occupant, seat) => (occupant ? [] : [seat]))
  const seat = pick(free, random)
  const isHere = (playerId: PlayerId) => here.some((each) => each.playerId === playerId)
  const elsewhere = (playerId: PlayerId) =>
    tables.filter((other) => seated(other).some((each) => each.playerId === playerId)).length
  const idle = [...bots].filter((playerId) => !isHere(playerId) && elsewhere(playerId) < MOST_TABLES)
  const least = Math.min(...idle.map(elsewhere))
  const playerId = pick(
    idle.filter((each) => elsewhere(each) === least),
    random,
  )
  const amount = buyIn(table, random)
  if (seat === undefined || !playerId || amount > DEAREST) return undefined
  return { type: 'ReserveFunds', playerId, tableId, seat, amount }
}

/** Now and then somebody has had enough, and makes room for another: never the only opponent. */
export function wander(table: TableView, bots: Bots, random: Random): Errand | undefined {
  const staying = botsAt(table, bots).filter(({ leaving }) => !leaving)
  const goes = staying.length > 1 ? pick(staying, random) : undefined
  return goes && { type: 'LeaveTable', playerId: goes.playerId, tableId: table.tableId }
}

/**
 * How many bots a table of theirs is to have: they always wait for people, and leave a seat free, or two while nobody
 * has come and there are enough.
 * @param mood how many like to be there
 */
export function wantedAtHome(seats: number, people: number, mood: number): number {
  if (seats === 2) return people === 2 ? 0 : 1
  return Math.min(mood, Math.max(0, seats - people - (people === 0 && seats > 3 ? 2 : 1)))
}

/**
 * How many bots keep company at a table that is somebody else's, so that whoever plays there never waits for a third. The
 * last free seat is for a friend who is on the way: of two seats, that is the other one.
 */
export function wantedElsewhere(seats: number, people: number, playing: number): number {
  if (playing === 0) return 0
  return Math.max(0, Math.min(MOST_ELSEWHERE + 1 - people, seats - people - 1))
}

/** How many like to be at a table for a while: two to five, the same for whoever asks. */
function moodOf({ tableId }: TableView, now: number): number {
  const random = seededRandom(Number.parseInt(tableId.slice(0, 8), 16) ^ Math.floor(now / MOOD_MS))
  return FEWEST_AT_HOME + Math.floor(random() * (MOST_AT_HOME - FEWEST_AT_HOME + 1))
}

/** A round number of big blinds between what is usual, within the table's limits. */
function buyIn({ bigBlind, minBuyIn, maxBuyIn }: TableView, random: Random): number {
  const { least, most } = BUY_IN
  const amount = bigBlind * Math.round(least + (most - least) * random())
  return Math.min(maxBuyIn, Math.max(minBuyIn, amount))
}

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)]
