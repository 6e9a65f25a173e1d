import type { Card } from '@/domain/cards'
import type { Forced } from '@/domain/deal'
import type { HandRecord } from './hand-record'

const DEAD: readonly Forced[] = ['ante', 'big-blind-ante', 'dead-blind']
const UNKNOWN = '????'

/**
 * PHH 0.0.1 (phh.readthedocs.io): the fields of one hand. A bet or raise is what it comes TO ("Actions", cbr). The first
 * player sits left of the button; heads-up the first figure of antes and blinds is the button's, who is the second
 * player. What the format has no field for stands in fields of our own, which begin with an underscore ("User-Defined
 * Fields"): whose button it was, whose hand, and each forced bet by its name.
 */
function fieldsOf(record: HandRecord): string[] {
  const { table, number, players, startedAt, posts, streets } = record
  const time = new Date(startedAt)
  const due = (isDue: (forced: Forced) => boolean) =>
    inPostingOrder(
      players.map(({ seat }) =>
        posts.reduce((sum, post) => (post.seat === seat && isDue(post.forced) ? sum + post.amount : sum), 0),
      ),
    )
  const paid = players.map(({ seat }) =>
    streets
      .flatMap(({ actions }) => actions)
      .reduce((sum, action) => (action.seat === seat ? sum + action.amount : sum), 0),
  )
  const returned = players.map(({ seat }) =>
    record.returned.reduce((sum, each) => (each.seat === seat ? sum + each.amount : sum), 0),
  )
  const place = (seat: number) => `p${players.findIndex((player) => player.seat === seat) + 1}`
  return [
    `variant = "NT"`,
    `ante_trimming_status = true`,
    `antes = ${list(due((forced) => DEAD.includes(forced)))}`,
    `blinds_or_straddles = ${list(due((forced) => !DEAD.includes(forced)))}`,
    `min_bet = ${table.bigBlind}`,
    `starting_stacks = ${list(players.map(({ stack }) => stack))}`,
    `actions = [\n${actionsOf(record)
      .map((action) => `  ${quoted(action)},\n`)
      .join('')}]`,
    `venue = "Rewind Poker"`,
    `time = ${startedAt.slice(11, 23).replace('.000', '')}`,
    `time_zone = "UTC"`,
    `day = ${time.getUTCDate()}`,
    `month = ${time.getUTCMonth() + 1}`,
    `year = ${time.getUTCFullYear()}`,
    `hand = ${number}`,
    `seats = ${list(players.map(({ seat }) => seat + 1))}`,
    `seat_count = ${table.seats}`,
    `table = ${quoted(table.name)}`,
    `players = [${players.map(({ name }) => quoted(name)).join(', ')}]`,
    `finishing_stacks = ${list(players.map(({ stack, won }, n) => stack + won + (returned[n] ?? 0) - (paid[n] ?? 0)))}`,
    `winnings = ${list(players.map(({ won }) => won))}`,
    `_hand_id = ${quoted(record.handId)}`,
    `_button = ${record.button + 1}`,
    `_small_blind = ${table.smallBlind}`,
    ...(record.secondBoard.length > 0 ? [`_second_board = ${quoted(together(record.secondBoard))}`] : []),
    ...(record.rabbit ? [`_rabbit = ${quoted(`${place(record.rabbit.seat)} ${together(record.rabbit.cards)}`)}`] : []),
    ...(record.hero === null ? [] : [`_hero = ${record.hero + 1}`]),
    `_posts = [${posts.map(({ seat, forced, amount }) => quoted(`${place(seat)} ${forced} ${amount}`)).join(', ')}]`,
  ]
}

const together = (cards: readonly (Card | null)[]) => cards.map((card) => card ?? '??').join('')
const list = (figures: readonly number[]) => `[${figures.join(', ')}]`
/** What JSON escapes, TOML escapes alike, but for U+007F. */
const quoted = (text: string) => JSON.stringify(text).replaceAll('\u007f', '\\u007f')
const inPostingOrder = (figures: number[]) => (figures.length === 2 ? figures.toReversed() : figures)

function actionsOf({ players, streets, showings }: HandRecord): string[] {
  const place = (seat: number) => `p${players.findIndex((player) => player.seat === seat) + 1}`
  const shownWith = (board: number) =>
    showings
      .filter((each) => each.board === board)
      .map(({ seat, cards }) => `${place(seat)} sm ${cards ? together(cards) : ''}`.trim())
  let board = 0
  return [
    ...players.map(({ seat, cards }) => `d dh ${place(seat)} ${together(cards) || UNKNOWN}`),
    ...streets.flatMap(({ cards, actions }) => {
      board += cards.length
      const played = actions.flatMap(({ seat, action, to }) => {
        if (action === 'fold') return [`${place(seat)} f`]
        if (action === 'check' || action === 'call') return [`${place(seat)} cc`]
        return action === 'bet' || action === 'raise' ? [`${place(seat)} cbr ${to}`] : []
      })
      return [...(cards.length > 0 ? [`d db ${together(cards)}`] : []), ...played, ...shownWith(board)]
    }),
  ]
}

/** One hand as `.phh`, several as `.phhs`: numbered sections, from 1. */
export function writePhh(records: readonly HandRecord[]): string {
  const [only, ...others] = records.map((record) => `${fieldsOf(record).join('\n')}\n`)
  if (only === undefined) return ''
  return others.length === 0 ? only : [only, ...others].map((hand, n) => `[${n + 1}]\n${hand}`).join('\n')
}
