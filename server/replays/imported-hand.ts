import type { ProvenCard } from '@/domain/cards'
import type { HandEvent } from '@/domain/hand/events'
import { chips, type Recorded, ReservationId, type StreamId } from '@/domain/kernel'
import { Name } from '@/domain/name'
import { handStream, type RoomEvent, tableStream } from '@/domain/room'
import type { TableEvent } from '@/domain/table/events'
import { NOBODY, toldTo } from '@/projections/visibility'
import { deterministicId } from '../deterministic-id'
import { NOTHING_TO_COMPARE } from '../phh/comparison'
import type { Ids } from '../phh/deal'
import { unscaled } from '../phh/decimal'
import type { HandHistory } from '../phh/hand-history'
import { playAgain } from '../phh/replay'
import type { ReplayedHand } from '../phh/replayed-hand'
import { isKnown } from '../phh/told-cards'

export type ImportedHand = { events: Recorded<RoomEvent>[]; note: string | null } | { line: number; detail: string }

type EventData<Type extends RoomEvent['type']> = Extract<RoomEvent, { type: Type }>['data']

/**
 * A hand of a file as the log would hold it, had it been played here at a table of its own. Cards that the file does not
 * tell are in no event, and no card has a proof. Where the end hangs on such a card, the events stop before it.
 * @returns the line that cannot be, if there is one
 */
export function importHand(history: HandHistory, ids: Ids): ImportedHand {
  const { replayed, outcome, mistake } = playAgain(history, ids)
  if (mistake && outcome.type === 'differed') return { line: mistake.line, detail: outcome.how }
  const untold = outcome.type === 'skipped' && outcome.why !== NOTHING_TO_COMPARE ? outcome.why : undefined
  const played = replayed.state.status === 'completed'
  if (played) for (const each of shownAfterwards(history, replayed)) replayed.send(each)
  const hunter = replayed.state.seats.find(({ seat }) => seat === history.setting.rabbit?.seat)
  if (played && hunter) replayed.send({ type: 'HuntRabbit', data: { handId: ids.handId, playerId: hunter.playerId } })
  const told = asTold(history, replayed, untold !== undefined)
  const events = recorded(history, [...arrivals(history, ids, replayed), ...withTableEnd(told)])
  const notes = [
    ...(history.places > 0 ? [`Amounts are in units of ${unscaled(1, history.places)}`] : []),
    ...(outcome.type === 'differed'
      ? [`It ends otherwise here than in the file: ${byName(outcome.how, history)}`]
      : []),
    ...(untold ? [`It stops before its end: ${byName(untold, history)}`] : []),
    ...(played ? [] : ['The file does not tell it to its end']),
  ]
  return { events, note: notes.length > 0 ? `${notes.join('. ')}.` : null }
}

/** Players are numbered as in PHH, `p2`; whoever reads of them knows them by their names, where the file tells those. */
const byName = (text: string, { setting }: HandHistory): string =>
  text.replace(/\bp(\d{1,2})\b/g, (number, place) => Name.safeParse(setting.names[Number(place) - 1]).data ?? number)

/** What players show of their own accord, once the hand is over. */
const shownAfterwards = ({ actions, cards }: HandHistory, { state }: ReplayedHand) =>
  actions.flatMap(({ action }) => {
    const own = action.type === 'show' ? state.seats[action.player] : undefined
    if (!own || action.type !== 'show') return []
    const shown = (action.cards === 'dealt' ? (cards.hole[action.player] ?? []) : action.cards).filter(isKnown)
    if (shown.length === 0) return []
    return [{ type: 'ShowCards' as const, data: { handId: state.handId, playerId: own.playerId, cards: shown } }]
  })

/** The hand's events, and in them no card but those that the file tells. */
function asTold(history: HandHistory, { events, state }: ReplayedHand, isEndUntold: boolean): HandEvent[] {
  const { hole, board } = history.cards
  const playerOf = (seat: number) => state.seats.findIndex((each) => each.seat === seat)
  const isTold = (seat: number) => hole[playerOf(seat)]?.includes(null) === false
  let lying = 0
  const told: HandEvent[] = []
  for (const event of events) {
    if (event.type === 'HandDealt') told.push({ ...event, data: dealtAsTold(history, event.data) })
    else if (event.type === 'StreetDealt') {
      const cards = board.slice(lying, lying + event.data.cards.length)
      lying += event.data.cards.length
      if (cards.length < event.data.cards.length || cards.includes(null)) break
      told.push(event)
    } else if (event.type === 'CardsShown') {
      const { cards, ...own } = event.data
      const known = cards.filter(({ card }) => hole[playerOf(own.seat)]?.includes(card))
      if (known.length === 0 && isEndUntold) break
      told.push(
        known.length > 0 ? { type: 'CardsShown', data: { ...own, cards: known } } : { type: 'CardsMucked', data: own },
      )
    } else if (event.type === 'SecondRunDealt') {
      if (!event.data.cards.every(({ card }) => history.setting.secondBoard.includes(card))) break
      told.push(event)
    } else if (event.type === 'PotAwarded') {
      if (isEndUntold) break
      const winners = event.data.winners.map((winner) => (isTold(winner.seat) ? winner : { ...winner, hand: null }))
      told.push({ ...event, data: { ...event.data, winners } })
    } else told.push(event)
  }
  return told
}

/** From the deal on a reader knows what the file tells of the deal; what was shown later comes when it was shown. */
function dealtAsTold({ actions }: HandHistory, dealt: EventData<'HandDealt'>): EventData<'HandDealt'> {
  const known = (player: number, cards: readonly ProvenCard[]) => {
    const entries = actions.flatMap(({ action }) =>
      action.type === 'deal-hole' && action.player === player ? action.cards : [],
    )
    return cards.filter(({ card }) => entries.includes(card))
  }
  const holeCards = dealt.seats.flatMap(({ playerId }, player) => {
    const cards = known(player, dealt.holeCards[playerId] ?? [])
    return cards.length > 0 ? [[playerId, cards] as const] : []
  })
  const [blank] = toldTo(NOBODY, [{ type: 'HandDealt', data: dealt } as Recorded<RoomEvent>])
  return { ...(blank?.data as EventData<'HandDealt'>), holeCards: Object.fromEntries(holeCards) }
}

/** The table that the hand is played at, and those who sit down there for it. */
function arrivals({ setting }: HandHistory, { tableId, playerIds }: Ids, { events }: ReplayedHand): TableEvent[] {
  const [dealt] = events
  const [createdBy] = playerIds
  if (dealt?.type !== 'HandDealt' || !createdBy) return []
  const { commitment: _, holeCards: __, board: ___, secondBoard: ____, rest: _____, ...deal } = dealt.data
  const posted = (forced: string) => deal.posts.find((post) => post.forced === forced)
  const ante = posted('ante') ?? posted('big-blind-ante')
  const stacks = deal.seats.map(({ stack }) => stack)
  const name = Name.safeParse(setting.tableName)
  const bigBlindSeat = posted('big-blind')?.seat ?? deal.button
  const before = (bigBlindSeat - 1 + setting.seatCount) % setting.seatCount
  const isFree = !deal.seats.some(({ seat }) => seat === before)
  return [
    {
      type: 'TableCreated',
      data: {
        ...{ tableId, createdBy, name: name.success ? name.data : 'Imported table', seats: setting.seatCount },
        smallBlind: setting.smallBlind ?? posted('small-blind')?.amount ?? chips(0),
        bigBlind: deal.bigBlind,
        ...{ minBuyIn: chips(Math.min(...stacks)), maxBuyIn: chips(Math.max(...stacks)) },
        ...{ ante: ante?.amount ?? chips(0), anteFrom: posted('big-blind-ante') ? 'big-blind' : 'everyone' },
        ...{ straddle: posted('straddle')?.amount ?? chips(0), clock: deal.clock / 1_000, timeBank: 0, pause: 0 },
        ...{ rabbitHunting: deal.rabbitHunting, runItTwice: deal.runItTwice, isPrivate: false, invitation: null },
      },
    },
    ...deal.seats.map(({ seat, playerId, stack: amount }): TableEvent => {
      const reservationId = ReservationId.parse(deterministicId('imported buy-in', tableId, playerId))
      return {
        type: 'PlayerSeated',
        data: { tableId, playerId, seat, reservationId, amount, confirmed: true, owesBigBlind: false },
      }
    }),
    {
      type: 'HandStarted',
      data: {
        ...deal,
        smallBlindSeat: posted('small-blind')?.seat ?? (isFree ? before : deal.button),
        ...{ bigBlindSeat, missed: [] },
      },
    },
  ]
}

/** The table hears of the hand's end at once; what is shown afterwards comes later. */
const withTableEnd = (events: readonly HandEvent[]): RoomEvent[] =>
  events.flatMap((event): RoomEvent[] => {
    if (event.type !== 'HandCompleted') return [event]
    const { tableId, handId, seats } = event.data
    return [event, { type: 'HandEnded', data: { tableId, handId, seats } }]
  })

function recorded({ setting }: HandHistory, events: readonly RoomEvent[]): Recorded<RoomEvent>[] {
  const versions: Record<StreamId, number> = {}
  return events.map((event, n) => {
    const streamId = streamOf(event)
    const version = (versions[streamId] ?? -1) + 1
    versions[streamId] = version
    return {
      ...event,
      ...{ position: n + 1, streamId, version, schemaVersion: 1, actorId: 'system', recordedAt: setting.startedAt },
      ...{ commandId: '', correlationId: '', causationId: '', hash: '' },
    } as Recorded<RoomEvent>
  })
}

function streamOf({ type, data }: RoomEvent): StreamId {
  if (type === 'HandStarted' || type === 'HandEnded' || !('handId' in data))
    return tableStream((data as EventData<'TableClosed'>).tableId)
  return handStream(data.handId)
}
