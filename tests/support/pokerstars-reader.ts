import type { Forced } from '@/domain/deal'
import type { HandRecord } from '@/server/hand-formats/hand-record'
import { nameFromText } from '@/server/hand-formats/pokerstars-names'

type Kind = HandRecord['streets'][number]['actions'][number]['action']

interface Told {
  seat: number
  action: Kind
  amount: number
  to: number
  allIn: boolean
  /** Of a raise, how much it goes over the price. */
  over?: number
}

/** All that PokerStars text tells of a hand: `toldByText` makes the same of a record. */
export interface TextHand {
  number: string
  startedAt: string
  table: { name: string; seats: number; smallBlind: number; bigBlind: number }
  button: number
  hero: { seat: number; cards: string[] } | null
  players: { seat: number; name: string; stack: number }[]
  streets: { street: string; cards: string[]; actions: Told[] }[]
  secondBoard: string[]
  returned: { seat: number; amount: number }[]
  showings: { seat: number; cards: string[] | null }[]
  /** By board, then by pot; `words` is what the winner held. */
  wins: { pot: number; run: number | null; seat: number; amount: number; words: string | null }[]
}

const FORCED: Record<string, Forced> = {
  'the ante': 'ante',
  'dead blind': 'dead-blind',
  'small blind': 'small-blind',
  'big blind': 'big-blind',
  straddle: 'straddle',
}
const STREETS: Record<string, string> = { FLOP: 'flop', TURN: 'turn', RIVER: 'river' }
const cardsIn = (text = '') => text.split(' ').filter(Boolean)

/** Reads a file of hands, as they are written here. */
export const readPokerStars = (text: string): TextHand[] => text.split(/\n{2,}(?=PokerStars Hand #)/).map(readHand)

function readHand(text: string): TextHand {
  const lines = text.split('\n').filter((line) => line !== '')
  const parts = sectionsOf(lines)
  const [header = '', tableLine = '', ...seating] = parts[0]?.lines ?? []
  const [, number = '', small, big, date, time] =
    /^PokerStars Hand #(\d+): {2}Hold'em No Limit \((\d+)\/(\d+)\) - (\S+) (\S+) UTC$/.exec(header) ?? []
  const [, name = '', seats, button] = /^Table '(.*)' (\d+)-max Seat #(\d+) is the button$/.exec(tableLine) ?? []
  const bigBlind = Number(big)
  const players = seating.flatMap((line) => {
    const [, seat, who, stack] = /^Seat (\d+): (.*) \((\d+) in chips\)$/.exec(line) ?? []
    return who === undefined ? [] : [{ seat: Number(seat) - 1, text: who, stack: Number(stack) }]
  })
  const seatOf = (who = '') => players.find((player) => player.text === who)?.seat ?? -1
  const hand: TextHand = {
    number,
    startedAt: `${date?.replaceAll('/', '-')}T${time}Z`,
    table: { name, seats: Number(seats), smallBlind: Number(small), bigBlind },
    button: Number(button) - 1,
    hero: null,
    players: players.map(({ seat, text, stack }) => ({ seat, name: nameFromText(text), stack })),
    streets: [{ street: 'preflop', cards: [], actions: postings(seating, seatOf, bigBlind) }],
    ...{ secondBoard: [], returned: [], showings: [], wins: [] },
  }
  for (const { title, cards, lines } of parts.slice(1)) {
    const [run, street] = /^(?:(FIRST|SECOND) )?(.*)$/.exec(title)?.slice(1) ?? []
    if (title === 'SUMMARY') readSummary(hand, lines)
    else if (street && street in STREETS && run !== 'SECOND')
      hand.streets.push({ street: STREETS[street] ?? '', cards, actions: [] })
    for (const line of title === 'SUMMARY' ? [] : lines) readLine(hand, line, seatOf, run === 'SECOND' ? 2 : 1)
  }
  const isTwice = hand.secondBoard.length > 0
  const wins = hand.wins.map((win) => ({ ...win, run: isTwice ? win.run : null }))
  return { ...hand, wins: wins.toSorted((a, b) => (a.run ?? 0) - (b.run ?? 0) || a.pot - b.pot) }
}

function sectionsOf(lines: readonly string[]): { title: string; cards: string[]; lines: string[] }[] {
  const sections = [{ title: '', cards: [] as string[], lines: [] as string[] }]
  for (const line of lines) {
    const [, title, last] = /^\*\*\* ([A-Z ]+) \*\*\*(?: (?:\[[^\]]*\] )?\[([^\]]*)\])?$/.exec(line) ?? []
    if (title !== undefined) sections.push({ title, cards: cardsIn(last), lines: [] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections
}

type SeatOf = (who: string | undefined) => number

function postings(lines: readonly string[], seatOf: SeatOf, bigBlind: number): Told[] {
  return lines.flatMap((line): Told[] => {
    const [, who, what = '', figure, end] = /^([^:]*): posts (.*) (\d+)( and is all-in)?$/.exec(line) ?? []
    if (who === undefined) return []
    const [seat, amount, allIn] = [seatOf(who), Number(figure), end !== undefined]
    if (what === 'small & big blinds')
      return [
        { seat, action: 'big-blind', amount: bigBlind, to: bigBlind, allIn: false },
        { seat, action: 'dead-blind', amount: amount - bigBlind, to: 0, allIn },
      ]
    const action = FORCED[what] ?? 'ante'
    return [{ seat, action, amount, to: action === 'ante' || action === 'dead-blind' ? 0 : amount, allIn }]
  })
}

function readLine(hand: TextHand, line: string, seatOf: SeatOf, run: number): void {
  const [, dealt, own] = /^Dealt to (.*) \[(.*)\]$/.exec(line) ?? []
  if (dealt !== undefined) hand.hero = { seat: seatOf(dealt), cards: cardsIn(own) }
  const [, figure, back] = /^Uncalled bet \((\d+)\) returned to (.*)$/.exec(line) ?? []
  if (back !== undefined) hand.returned.push({ seat: seatOf(back), amount: Number(figure) })
  const [, winner, won, pot] = /^(.*) collected (\d+) from (pot|main pot|side pot(?:-\d+)?)$/.exec(line) ?? []
  if (winner !== undefined) {
    const number = pot?.startsWith('side') ? Number(pot.split('-')[1] ?? 1) : 0
    hand.wins.push({ pot: number, run, seat: seatOf(winner), amount: Number(won), words: null })
  }
  const [, who, what = ''] = /^([^:]*): (.*)$/.exec(line) ?? []
  if (who === undefined) return
  const seat = seatOf(who)
  const [, shown] = /^shows \[(.*)\]$/.exec(what) ?? []
  if (shown !== undefined) hand.showings.push({ seat, cards: cardsIn(shown) })
  else if (what === 'mucks hand') hand.showings.push({ seat, cards: null })
  else hand.streets.at(-1)?.actions.push(acted(hand, seat, what))
}

function acted({ streets }: TextHand, seat: number, what: string): Told {
  const before = streets.at(-1)?.actions.filter((each) => each.seat === seat && each.to > 0) ?? []
  const bet = Math.max(0, ...before.map(({ to }) => to))
  const [, verb, first, to, end] =
    /^(fold|check|call|bet|raise)s(?: (\d+))?(?: to (\d+))?( and is all-in)?$/.exec(what) ?? []
  const comesTo = verb === 'raise' ? Number(to) : bet + Number(first ?? 0)
  const over = verb === 'raise' ? { over: Number(first) } : {}
  return { seat, action: verb as Kind, amount: comesTo - bet, to: comesTo, allIn: end !== undefined, ...over }
}

function readSummary(hand: TextHand, lines: readonly string[]): void {
  for (const line of lines) {
    const [, second] = /^SECOND Board \[(.*)\]$/.exec(line) ?? []
    if (second !== undefined) hand.secondBoard = cardsIn(second)
    const [, seat, ends] = /^Seat (\d+): [^[]* showed \[[^\]]*\] and (.*)$/.exec(line) ?? []
    if (ends === undefined) continue
    // Words hold commas, and each board's part begins alike.
    const [first, other] = ends.split(/, and (?=won|lost)/)
    for (const win of hand.wins) {
      if (win.seat !== Number(seat) - 1) continue
      const part = hand.secondBoard.length > 0 && win.run === 2 ? other : first
      win.words = /^won \(\d+\) with (.*)$/.exec(part ?? '')?.[1] ?? null
    }
  }
}

function priceBefore({ posts, table }: HandRecord, street: string, earlier: readonly Told[]): number {
  const straddle = posts.find(({ forced }) => forced === 'straddle')
  const opening = street === 'preflop' ? (straddle?.amount ?? table.bigBlind) : 0
  return Math.max(opening, ...earlier.map(({ to }) => to))
}

/** What the text tells of a record: not by what name an ante or a big blind was due, nor how a board stood when cards were shown. */
export function toldByText(record: HandRecord): TextHand {
  const { table, players, secondBoard, hero, awards } = record
  const alike: Partial<Record<Kind, Kind>> = { 'big-blind-ante': 'ante', 'late-blind': 'big-blind' }
  const own = players.find(({ seat }) => seat === hero)
  const isTwice = secondBoard.length > 0
  const wins = awards.flatMap(({ pot, run, winners }) =>
    winners.map(({ seat, amount, hand }) => ({
      ...{ pot, run: isTwice ? (run ?? 1) : null, seat, amount, words: hand?.words ?? null },
    })),
  )
  return {
    number: String(BigInt(`0x${record.handId.replaceAll('-', '').slice(0, 15)}`)),
    startedAt: record.startedAt.replace(/\.\d+Z$/, 'Z'),
    table: { ...table },
    button: record.button,
    hero: own && own.cards.length > 0 ? { seat: own.seat, cards: own.cards } : null,
    players: players.map(({ seat, name, stack }) => ({ seat, name, stack })).toSorted((a, b) => a.seat - b.seat),
    streets: record.streets.map(({ street, cards, actions }) => ({
      ...{ street, cards },
      actions: actions.map((each, n) => ({
        ...{ ...each, action: alike[each.action] ?? each.action },
        ...(each.action === 'raise' && { over: each.to - priceBefore(record, street, actions.slice(0, n)) }),
      })),
    })),
    secondBoard,
    returned: record.returned,
    showings: record.showings.map(({ seat, cards }) => ({
      seat,
      cards: cards?.filter((card) => card !== null) ?? null,
    })),
    wins: wins.toSorted((a, b) => (a.run ?? 0) - (b.run ?? 0) || a.pot - b.pot),
  }
}
