import type { HandRecord } from './hand-record'
import { namesInText } from './pokerstars-names'
import { potName, potsIn, summary } from './pokerstars-summary'

type Street = HandRecord['streets'][number]
type Told = Street['actions'][number]

/** PokerStars knows a hand by a number: the first 60 bits of its id, so that no two are alike. */
const numberOf = (handId: string) => BigInt(`0x${handId.replaceAll('-', '').slice(0, 15)}`)

/** How many cards lie before a street. */
const BEFORE = { flop: 0, turn: 3, river: 4 } as const
type Dealt = keyof typeof BEFORE
const SECOND_STREETS = ['flop', 'turn', 'river'] as const
const TITLES = { preflop: 'HOLE CARDS', flop: 'FLOP', turn: 'TURN', river: 'RIVER' } as const

/**
 * A hand in the text that PokerStars writes: a raise is told by how much it goes over the price, and what it comes TO.
 * Amounts bear no sign of a currency: it is play money. Seats are counted from 1, the time is UTC.
 */
export function pokerStarsText(record: HandRecord): string {
  const { table, players, streets, hero } = record
  const names = namesInText(players.map(({ name }) => name))
  const nameOf = (seat: number) => names[players.findIndex((player) => player.seat === seat)] ?? ''
  const [date, time] = record.startedAt.split(/[T.Z]/)
  const own = players.find(({ seat }) => seat === hero)
  const preflop = streets[0]?.actions ?? []
  const isForced = ({ action }: Told) => !['fold', 'check', 'call', 'bet', 'raise'].includes(action)
  const board = streets.flatMap(({ cards }) => cards)
  const shared = sharedWithSecond(record)
  const titleOf = (street: Dealt, cards: readonly string[], run: 'FIRST ' | 'SECOND ' | '') =>
    `*** ${run}${TITLES[street]} *** ${boardInText(run === 'SECOND ' ? record.secondBoard : board, BEFORE[street], cards)}`
  return [
    `PokerStars Hand #${numberOf(record.handId)}:  Hold'em No Limit (${table.smallBlind}/${table.bigBlind}) - ${date?.replaceAll('-', '/')} ${time} UTC`,
    `Table '${table.name}' ${table.seats}-max Seat #${record.button + 1} is the button`,
    ...players
      .toSorted((a, b) => a.seat - b.seat)
      .map(({ seat, stack }) => `Seat ${seat + 1}: ${nameOf(seat)} (${stack} in chips)`),
    ...postingsIn(preflop.filter(isForced), nameOf),
    `*** ${TITLES.preflop} ***`,
    ...(own && own.cards.length > 0 ? [`Dealt to ${nameOf(own.seat)} [${own.cards.join(' ')}]`] : []),
    ...streets.flatMap(({ street, cards, actions }) => [
      ...(street === 'preflop' ? [] : [titleOf(street, cards, BEFORE[street] >= shared ? 'FIRST ' : '')]),
      ...actionsIn(actions, nameOf, street === 'preflop' ? openingOf(record) : 0),
    ]),
    ...record.returned.map(({ seat, amount }) => `Uncalled bet (${amount}) returned to ${nameOf(seat)}`),
    ...SECOND_STREETS.filter((street) => BEFORE[street] >= shared).map((street) =>
      titleOf(
        street,
        record.secondBoard.slice(BEFORE[street], BEFORE[street] === 0 ? 3 : BEFORE[street] + 1),
        'SECOND ',
      ),
    ),
    ...showdown(record, nameOf),
    ...summary(record, nameOf),
    '',
  ].join('\n')
}

/** How many cards the second board has in common with the first; where there is none, none of its streets is the first's. */
function sharedWithSecond({ secondBoard, streets }: HandRecord): number {
  const board = streets.flatMap(({ cards }) => cards)
  if (secondBoard.length === 0) return Number.POSITIVE_INFINITY
  return board.filter((card, n) => secondBoard[n] === card).length
}

/** The cards that were shown, and who took what: where it was run twice, by the first board and then by the second. */
function showdown({ showings, awards, secondBoard }: HandRecord, nameOf: (seat: number) => string): string[] {
  const pots = potsIn(awards)
  const collected = (isMeant: (run: number | null) => boolean) =>
    awards
      .filter(({ run }) => isMeant(run))
      .flatMap(({ pot, winners }) =>
        winners.map(({ seat, amount }) => `${nameOf(seat)} collected ${amount} from ${potName(pot, pots)}`),
      )
  const shown = showings.map(
    ({ seat, cards }) =>
      `${nameOf(seat)}: ${cards ? `shows [${cards.filter((card) => card !== null).join(' ')}]` : 'mucks hand'}`,
  )
  if (secondBoard.length === 0)
    return [...(shown.length > 0 ? ['*** SHOW DOWN ***', ...shown] : []), ...collected(() => true)]
  const first = ['*** FIRST SHOW DOWN ***', ...shown, ...collected((run) => run !== 2)]
  return [...first, '*** SECOND SHOW DOWN ***', ...collected((run) => run === 2)]
}

const boardInText = (board: readonly string[], before: number, cards: readonly string[]) =>
  [...(before > 0 ? [`[${board.slice(0, before).join(' ')}]`] : []), `[${cards.join(' ')}]`].join(' ')

/** A late blind and the dead one that comes with it are one line. */
function postingsIn(posted: readonly Told[], nameOf: (seat: number) => string): string[] {
  return posted.flatMap(({ seat, action, amount, allIn }, n) => {
    const [before, next] = [posted[n - 1], posted[n + 1]]
    if (action === 'dead-blind' && before?.action === 'late-blind' && before.seat === seat) return []
    const withDead = action === 'late-blind' && next?.action === 'dead-blind' && next.seat === seat
    const [sum, all] = withDead ? [amount + next.amount, next.allIn] : [amount, allIn]
    const what = withDead ? 'small & big blinds' : (POSTED[action] ?? action)
    return [`${nameOf(seat)}: posts ${what} ${sum}${all ? ALL_IN : ''}`]
  })
}

const ALL_IN = ' and is all-in'
const POSTED: Partial<Record<Told['action'], string>> = {
  ante: 'the ante',
  'big-blind-ante': 'the ante',
  'dead-blind': 'dead blind',
  'small-blind': 'small blind',
  'big-blind': 'big blind',
  'late-blind': 'big blind',
  straddle: 'straddle',
}

/** What there is to call before anybody raises, even where whoever posts it is too short (rule 1). */
const openingOf = ({ posts, table }: HandRecord): number =>
  posts.find(({ forced }) => forced === 'straddle')?.amount ?? table.bigBlind

/** @param opening the bet there is to match when the street begins */
function actionsIn(actions: readonly Told[], nameOf: (seat: number) => string, opening: number): string[] {
  let price = opening
  return actions.flatMap(({ seat, action, amount, to, allIn }) => {
    const over = to - price
    price = Math.max(price, to)
    const end = allIn ? ALL_IN : ''
    switch (action) {
      case 'fold':
      case 'check':
        return [`${nameOf(seat)}: ${action}s`]
      case 'call':
      case 'bet':
        return [`${nameOf(seat)}: ${action}s ${amount}${end}`]
      case 'raise':
        return [`${nameOf(seat)}: raises ${over} to ${to}${end}`]
      default:
        return []
    }
  })
}

/** A file of hands: blank lines between them. */
export const writePokerStars = (records: readonly HandRecord[]): string => records.map(pokerStarsText).join('\n\n')
