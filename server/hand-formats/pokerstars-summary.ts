import type { Card } from '@/domain/cards'
import type { HandRecord } from './hand-record'

type Awards = HandRecord['awards']

const FOLDED = { preflop: 'before Flop', flop: 'on the Flop', turn: 'on the Turn', river: 'on the River' } as const

/** What PokerStars says at the end of a hand: pots, boards, and what became of each seat. */
export function summary(record: HandRecord, nameOf: (seat: number) => string): string[] {
  const { awards, players, streets, secondBoard } = record
  const board = streets.flatMap(({ cards }) => cards)
  const boards =
    secondBoard.length > 0
      ? ['Hand was run twice', `FIRST Board [${board.join(' ')}]`, `SECOND Board [${secondBoard.join(' ')}]`]
      : board.length > 0
        ? [`Board [${board.join(' ')}]`]
        : []
  return [
    '*** SUMMARY ***',
    `Total pot ${sumOf(awards)}${potsInText(awards)} | Rake 0`,
    ...boards,
    ...players
      .toSorted((a, b) => a.seat - b.seat)
      .map(({ seat }) => `Seat ${seat + 1}: ${nameOf(seat)}${positionOf(record, seat)} ${endOf(record, seat)}`),
  ]
}

const sumOf = (awards: Awards) => awards.reduce((sum, { amount }) => sum + amount, 0)

/** How many there are, however many boards award them. */
export const potsIn = (awards: Awards): number => new Set(awards.map(({ pot }) => pot)).size

export function potName(pot: number, pots: number): string {
  if (pots === 1) return 'pot'
  if (pot === 0) return 'main pot'
  return pots === 2 ? 'side pot' : `side pot-${pot}`
}

function potsInText(awards: Awards): string {
  const pots = potsIn(awards)
  if (pots < 2) return ''
  const each = Array.from({ length: pots }, (_, pot) => {
    const name = pot === 0 ? 'Main pot' : potName(pot, pots).replace('side', 'Side')
    return `${name} ${sumOf(awards.filter((award) => award.pot === pot))}.`
  })
  return ` ${each.join(' ')}`
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
function endOf({ players, streets, showings, awards, secondBoard }: HandRecord, seat: number): string {
  const left = streets.find(({ actions }) => actions.some((each) => each.seat === seat && each.action === 'fold'))
  if (left) {
    const hasBet = streets.some(({ actions }) => actions.some((each) => each.seat === seat && each.amount > 0))
    return `folded ${FOLDED[left.street]}${hasBet ? '' : " (didn't bet)"}`
  }
  const won = players.find((player) => player.seat === seat)?.won ?? 0
  const cards = showings
    .filter((each) => each.seat === seat)
    .reduce<(Card | null)[]>(
      (known, each) => known.map((card, place) => card ?? each.cards?.[place] ?? null),
      [null, null],
    )
  if (cards.includes(null)) return won > 0 ? `collected (${won})` : 'mucked'
  const ends =
    secondBoard.length > 0
      ? [endBy(awards, seat, (run) => run !== 2), endBy(awards, seat, (run) => run === 2)]
      : [endBy(awards, seat, () => true)]
  return `showed [${cards.join(' ')}] and ${ends.join(', and ')}`
}

/** What a seat won by one of the boards, and with what. A board's half of a single chip may be nothing, and is won all the same. */
function endBy(awards: Awards, seat: number, isMeant: (run: number | null) => boolean): string {
  const wins = awards
    .filter(({ run }) => isMeant(run))
    .flatMap(({ winners }) => winners.filter((winner) => winner.seat === seat))
  const won = wins.reduce((sum, { amount }) => sum + amount, 0)
  const words = wins.find(({ hand }) => hand)?.hand?.words
  return wins.length > 0 ? `won (${won})${words ? ` with ${words}` : ''}` : 'lost'
}
