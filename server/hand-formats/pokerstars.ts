import type { HandRecord } from './hand-record'
import { namesInText } from './pokerstars-names'

type Street = HandRecord['streets'][number]
type Told = Street['actions'][number]

/** PokerStars knows a hand by a number: the first 60 bits of its id, so that no two are alike. */
const numberOf = (handId: string) => BigInt(`0x${handId.replaceAll('-', '').slice(0, 15)}`)

const TITLES = { preflop: 'HOLE CARDS', flop: 'FLOP', turn: 'TURN', river: 'RIVER' } as const
const FOLDED = { preflop: 'before Flop', flop: 'on the Flop', turn: 'on the Turn', river: 'on the River' } as const

/**
 * A hand in the text that PokerStars writes: a raise is told by how much it goes over the price, and what it comes TO.
 * Amounts bear no sign of a currency: it is play money. Seats are counted from 1, the time is UTC.
 */
export function pokerStarsText(record: HandRecord): string {
  const { table, players, streets, showings, hero } = record
  const names = namesInText(players.map(({ name }) => name))
  const nameOf = (seat: number) => names[players.findIndex((player) => player.seat === seat)] ?? ''
  const [date, time] = record.startedAt.split(/[T.Z]/)
  const own = players.find(({ seat }) => seat === hero)
  const shows = (each: (typeof showings)[number]) =>
    `${nameOf(each.seat)}: ${each.cards ? `shows [${each.cards.join(' ')}]` : 'mucks hand'}`
  const preflop = streets[0]?.actions ?? []
  const isForced = ({ action }: Told) => !['fold', 'check', 'call', 'bet', 'raise'].includes(action)
  const board = streets.flatMap(({ cards }) => cards)
  const collected = record.awards.flatMap(({ pot, winners }) =>
    winners.map(({ seat, amount }) => `${nameOf(seat)} collected ${amount} from ${potName(pot, record.awards.length)}`),
  )
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
      ...(street === 'preflop'
        ? []
        : [`*** ${TITLES[street]} *** ${boardInText(board, board.indexOf(cards[0] ?? 'As'), cards)}`]),
      ...actionsIn(actions, nameOf),
    ]),
    ...record.returned.map(({ seat, amount }) => `Uncalled bet (${amount}) returned to ${nameOf(seat)}`),
    ...(showings.length > 0 ? ['*** SHOW DOWN ***', ...showings.map(shows)] : []),
    ...collected,
    '*** SUMMARY ***',
    `Total pot ${record.awards.reduce((sum, { amount }) => sum + amount, 0)}${potsInText(record)} | Rake 0`,
    ...(board.length > 0 ? [`Board [${board.join(' ')}]`] : []),
    ...players
      .toSorted((a, b) => a.seat - b.seat)
      .map(({ seat }) => `Seat ${seat + 1}: ${nameOf(seat)}${positionOf(record, seat)} ${endOf(record, seat)}`),
    '',
  ].join('\n')
}

function potName(pot: number, pots: number): string {
  if (pots === 1) return 'pot'
  if (pot === 0) return 'main pot'
  return pots === 2 ? 'side pot' : `side pot-${pot}`
}

const potsInText = ({ awards }: HandRecord): string =>
  awards.length < 2
    ? ''
    : ` ${awards
        .toSorted((a, b) => a.pot - b.pot)
        .map(
          ({ pot, amount }) =>
            `${pot === 0 ? 'Main pot' : potName(pot, awards.length).replace('side', 'Side')} ${amount}.`,
        )
        .join(' ')}`

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

function actionsIn(actions: readonly Told[], nameOf: (seat: number) => string): string[] {
  let price = 0
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

function positionOf({ button, posts }: HandRecord, seat: number): string {
  const blind = posts.find(
    (post) => post.seat === seat && (post.forced === 'small-blind' || post.forced === 'big-blind'),
  )
  return [...(button === seat ? [' (button)'] : []), ...(blind ? [` (${blind.forced.replace('-', ' ')})`] : [])].join(
    '',
  )
}

/** What the summary tells of a seat. */
function endOf({ players, streets, showings, awards }: HandRecord, seat: number): string {
  const left = streets.find(({ actions }) => actions.some((each) => each.seat === seat && each.action === 'fold'))
  if (left) {
    const hasBet = streets.some(({ actions }) => actions.some((each) => each.seat === seat && each.amount > 0))
    return `folded ${FOLDED[left.street]}${hasBet ? '' : " (didn't bet)"}`
  }
  const won = players.find((player) => player.seat === seat)?.won ?? 0
  const shown = showings.find((each) => each.seat === seat)
  const words = awards.flatMap(({ winners }) => winners).find((winner) => winner.seat === seat)?.hand?.words
  if (shown?.cards)
    return `showed [${shown.cards.join(' ')}] and ${won > 0 ? `won (${won})` : 'lost'}${words ? ` with ${words}` : ''}`
  return won > 0 ? `collected (${won})` : 'mucked'
}

/** A file of hands: blank lines between them. */
export const writePokerStars = (records: readonly HandRecord[]): string => records.map(pokerStarsText).join('\n\n')
