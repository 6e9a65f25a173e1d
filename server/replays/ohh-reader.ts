import type { Deal, Forced } from '@/domain/deal'
import { type Chips, chips } from '@/domain/kernel'
import { OHH_ACTIONS } from '../hand-formats/ohh'
import { type Decimal, inUnits, placesFor, scaled } from '../phh/decimal'
import type { Entry, HandHistory, Reading } from '../phh/hand-history'
import { faultOfSetting, type Setting } from '../phh/setting'
import { nothingTold, told } from '../phh/told-cards'
import type { Ohh, OhhAction } from './ohh-fields'

type Player = Ohh['players'][number]
type Exact = (figure: Decimal | null | undefined) => Chips

const NOTHING: Decimal = { digits: 0n, places: 0 }
/** What happens beside the hand. */
const PASSED_OVER = new Set(['Added Chips', 'Sits Down', 'Stands Up'])
const IN_PLAY = new Set([OHH_ACTIONS.fold, OHH_ACTIONS.check, OHH_ACTIONS.call, OHH_ACTIONS.bet, OHH_ACTIONS.raise])
const DEAD = new Set<Forced>(['ante', 'big-blind-ante', 'dead-blind'])

/** A hand of Open Hand History as one that can be played again. The amount of a raise is what was added by it. */
export function readOhhHand(ohh: Ohh): Reading {
  const unreadable = (line: number, why: string): Reading => ({ type: 'unreadable', line, why })
  const actions = ohh.rounds.flatMap((round) => round.actions ?? [])
  const players = inOrderOfPlay(ohh)
  if (players.length < 2) return unreadable(ohh.line, 'fewer than two players are dealt in')
  for (const [n, { seat, id, line }] of ohh.players.entries())
    if (ohh.players.slice(0, n).some((other) => other.seat === seat || other.id === id))
      return unreadable(line, `seat ${seat} or id ${id} is taken twice`)
  const stranger = actions.find(({ player_id }) => !players.some(({ id }) => id === player_id))
  if (stranger && !PASSED_OVER.has(stranger.action))
    return unreadable(stranger.line, `"${stranger.action}": no player with the id ${stranger.player_id} is dealt in`)

  const exact = exactly(ohh)
  if (!exact) return unreadable(ohh.line, 'its figures have too many digits to be kept exactly')
  const { entries, forced } = new Story(players, exact.chips).read(ohh)
  let cards = nothingTold(players.length)
  for (const { action, text, line } of entries) {
    if (action.type === 'unknown') return unreadable(line, `"${text}": the specification knows no such action`)
    const more = told(cards, action)
    if ('type' in more) return unreadable(line, `"${text}": ${more.why}`)
    cards = more
  }
  if (cards.board.length > 5) return unreadable(ohh.line, `${cards.board.length} cards lie on the board`)
  const setting = settingOf(ohh, players, forced, exact.chips)
  const fault = faultOfSetting(setting, cards)
  if (fault) return unreadable(ohh.line, fault)
  return {
    type: 'hand',
    hand: {
      ...{ places: exact.places, antes: [], blinds: [], isAnteTrimmed: true },
      minBet: exact.chips(ohh.big_blind_amount),
      stacks: players.map(({ starting_stack }) => exact.chips(starting_stack)),
      actions: entries.flatMap(({ action, ...where }) => (action.type === 'unknown' ? [] : [{ action, ...where }])),
      ...{ cards, finishing: null, winnings: winningsIn(ohh, players, exact.chips) },
      setting,
    },
  }
}

/** Those who are dealt in, the first left of the button first. */
function inOrderOfPlay({ players, dealer_seat, rounds }: Ohh): Player[] {
  const acting = new Set(rounds.flatMap(({ actions }) => (actions ?? []).map(({ player_id }) => player_id)))
  const fromButton = ({ seat }: Player) => (seat - dealer_seat + 19) % 10
  return players
    .filter(({ id, is_sitting_out }) => !is_sitting_out || acting.has(id))
    .toSorted((a, b) => fromButton(a) - fromButton(b))
}

/** Amounts in whole numbers; undefined where they do not fit. */
function exactly(ohh: Ohh): { places: number; chips: Exact } | undefined {
  const stacks = ohh.players.map(({ starting_stack }) => starting_stack)
  const amounts = ohh.rounds.flatMap(({ actions }) => (actions ?? []).map(({ amount }) => amount ?? NOTHING))
  const won = (ohh.pots ?? []).flatMap(({ player_wins }) => (player_wins ?? []).map(({ win_amount }) => win_amount))
  const due = (ohh._posts ?? []).map(({ amount }) => amount)
  const blinds = [ohh.small_blind_amount, ohh.big_blind_amount, ohh.ante_amount ?? NOTHING]
  const figures = [...stacks, ...amounts, ...won, ...due, ...blinds]
  const places = placesFor(figures)
  if (figures.reduce((sum, figure) => sum + inUnits(figure, places), 0n) > Number.MAX_SAFE_INTEGER) return undefined
  return { places, chips: (figure) => scaled(figure ?? NOTHING, places) }
}

interface Posted {
  player: number
  forced: Forced
  amount: Chips
  allIn: boolean
}

type ReadEntry = Omit<Entry, 'action'> & { action: Entry['action'] | { type: 'unknown' } }

/** The rounds one after the other; what each player has bet on the street tells what a raise comes to. */
class Story {
  readonly forced: Posted[] = []
  private readonly bets = new Map<number, number>()

  constructor(
    private readonly players: readonly Player[],
    private readonly chips: Exact,
  ) {}

  read({ rounds }: Ohh): { entries: ReadEntry[]; forced: Posted[] } {
    const entries = rounds.flatMap(({ street, cards, actions, line }): ReadEntry[] => {
      if (cards && cards.length > 0) this.bets.clear()
      const dealt =
        cards && cards.length > 0 ? [{ action: { type: 'deal-board', cards } as const, text: street, line }] : []
      return [...dealt, ...(actions ?? []).flatMap((action) => this.entry(action))]
    })
    return { entries, forced: this.forced }
  }

  private entry(told: OhhAction): ReadEntry[] {
    const player = this.players.findIndex(({ id }) => id === told.player_id)
    const name = this.players[player]?.name ?? ''
    const amount = this.chips(told.amount)
    const text = `${name}: ${told.action}${amount > 0 ? ` ${told.amount ? written(told.amount) : ''}` : ''}`
    const forced = this.forcedBy(told)
    if (forced) {
      this.forced.push({ player, forced, amount, allIn: told.is_allin ?? false })
      if (!DEAD.has(forced)) this.bet(player, amount)
      return []
    }
    const action = this.actionOf(told, player, amount)
    return action ? [{ action, text, line: told.line }] : []
  }

  private actionOf(
    { action, cards, _place }: OhhAction,
    player: number,
    amount: Chips,
  ): ReadEntry['action'] | undefined {
    switch (action) {
      case 'Dealt Cards':
        return { type: 'deal-hole', player, cards: cards ?? [] }
      case 'Shows Cards':
        return { type: 'show', player, cards: _place === 2 ? [null, ...(cards ?? [])] : (cards ?? []) }
      case 'Mucks Cards':
        return { type: 'muck', player }
      case OHH_ACTIONS.fold:
        return { type: 'fold', player }
      case OHH_ACTIONS.check:
        return { type: 'check-or-call', player }
      case OHH_ACTIONS.call:
        this.bet(player, amount)
        return { type: 'check-or-call', player }
      case OHH_ACTIONS.bet:
      case OHH_ACTIONS.raise:
        return { type: 'bet-or-raise', player, to: this.bet(player, amount) }
      default:
        return PASSED_OVER.has(action) ? undefined : { type: 'unknown' }
    }
  }

  /** @returns what the player's bet on this street comes to */
  private bet(player: number, amount: number): Chips {
    const to = chips((this.bets.get(player) ?? 0) + amount)
    this.bets.set(player, to)
    return to
  }

  private forcedBy({ action }: OhhAction): Forced | undefined {
    if (IN_PLAY.has(action)) return undefined
    if (action === OHH_ACTIONS.ante) return 'ante'
    const name = FORCED.find((forced) => OHH_ACTIONS[forced] === action)
    // There is one big blind; a second one is posted by somebody who comes late.
    return name === 'big-blind' && this.forced.some(({ forced }) => forced === name) ? 'late-blind' : name
  }
}

const FORCED: readonly Forced[] = ['small-blind', 'big-blind', 'late-blind', 'dead-blind', 'straddle']

const written = ({ digits, places }: Decimal): string =>
  places === 0 ? String(digits) : (Number(digits) / 10 ** places).toFixed(places)

function settingOf(ohh: Ohh, players: readonly Player[], forced: readonly Posted[], exact: Exact): Setting {
  const seats = players.map(({ seat }) => seat - 1)
  const started = new Date(ohh.start_date_utc ?? '')
  const isKnown = !Number.isNaN(started.getTime()) && /(?:Z|[+-]\d\d:?\d\d)$/.test(ohh.start_date_utc ?? '')
  const seatOf = (id: number) => players.find((player) => player.id === id)?.seat
  const hero = ohh.hero_player_id === null || ohh.hero_player_id === undefined ? undefined : seatOf(ohh.hero_player_id)
  const hunter = ohh._rabbit ? seatOf(ohh._rabbit.player_id) : undefined
  const due = ohh._posts?.flatMap(({ player_id, forced, amount }) => {
    const seat = seatOf(player_id)
    return seat === undefined ? [] : [{ seat: seat - 1, forced, amount: exact(amount) }]
  })
  return {
    handId: ohh.game_number ?? null,
    number: Math.max(1, ohh._hand_number ?? 1),
    tableName: ohh.table_name ?? null,
    seatCount: Math.min(10, Math.max(2, ohh.table_size ?? 0, ...seats.map((seat) => seat + 1))),
    smallBlind: exact(ohh.small_blind_amount),
    startedAt: isKnown ? started.toISOString() : '1970-01-01T00:00:00.000Z',
    names: players.map(({ name }) => name),
    ...{ seats, button: ohh.dealer_seat - 1 },
    posts: due ?? dueOf(forced, seats, ohh, exact),
    hero: hero === undefined ? null : hero - 1,
    secondBoard: ohh._second_board ?? [],
    rabbit: hunter === undefined ? null : { seat: hunter - 1, cards: ohh._rabbit?.cards ?? [] },
  }
}

/** Who is all-in by a forced bet may have owed more: then it is as much as the hand's own figures say. */
function dueOf(forced: readonly Posted[], seats: readonly number[], ohh: Ohh, exact: Exact): Deal['posts'] {
  const antes = forced.filter(({ forced }) => forced === 'ante')
  const isForAll = antes.length === 1 && seats.length > 2
  const usual: Partial<Record<Forced, Chips>> = {
    ante: exact(ohh.ante_amount),
    'small-blind': exact(ohh.small_blind_amount),
    'big-blind': exact(ohh.big_blind_amount),
    'late-blind': exact(ohh.big_blind_amount),
  }
  return forced
    .filter(({ amount }) => amount > 0)
    .map(({ player, forced, amount, allIn }) => ({
      seat: seats[player] ?? player,
      forced: isForAll && forced === 'ante' ? 'big-blind-ante' : forced,
      amount: allIn ? chips(Math.max(amount, usual[forced] ?? 0)) : amount,
    }))
}

function winningsIn({ pots }: Ohh, players: readonly Player[], exact: Exact): HandHistory['winnings'] {
  const wins = (pots ?? []).flatMap(({ player_wins }) => player_wins ?? [])
  if (wins.length === 0) return null
  return players.map(({ id }) =>
    chips(wins.reduce((sum, { player_id, win_amount }) => (player_id === id ? sum + exact(win_amount) : sum), 0)),
  )
}
