import type { Forced } from '@/domain/deal'
import type { Action } from '@/domain/hand/events'
import type { HandRecord } from './hand-record'

/** "Action Object", action: each word of ours as the specification has it. */
export const OHH_ACTIONS: Readonly<Record<Action | Forced, string>> = {
  ante: 'Post Ante',
  'big-blind-ante': 'Post Ante',
  'dead-blind': 'Post Dead',
  'small-blind': 'Post SB',
  'big-blind': 'Post BB',
  'late-blind': 'Post Extra Blind',
  straddle: 'Straddle',
  fold: 'Fold',
  check: 'Check',
  call: 'Call',
  bet: 'Bet',
  raise: 'Raise',
}

export const OHH_STREETS = { preflop: 'Preflop', flop: 'Flop', turn: 'Turn', river: 'River' } as const

/**
 * Open Hand History 1.4.6 (hh-specs.handhistory.org, "The Specification"), one object of a file. The amount of a raise is
 * what the player added by it ("Action Object", action). Seats are counted from 1; players' ids are their seats. Our own
 * fields begin with an underscore: the hand's number at its table, and the forced bets that were due, in full;
 * where it was run twice, the second board; and how the board would have ended, if somebody wanted to see it.
 */
export function ohhOf(record: HandRecord): { ohh: object } {
  const { handId, startedAt, table, button, hero, players } = record
  const ante = record.posts.find(({ forced }) => forced === 'ante' || forced === 'big-blind-ante')
  return {
    ohh: {
      spec_version: '1.4.6',
      site_name: 'Rewind Poker',
      network_name: 'Rewind Poker',
      internal_version: '1.0.0',
      tournament: false,
      game_number: handId,
      start_date_utc: startedAt.replace(/\.\d+Z$/, 'Z'),
      table_name: table.name,
      game_type: 'Holdem',
      bet_limit: { bet_type: 'NL', bet_cap: 0 },
      table_size: table.seats,
      currency: 'XXX',
      dealer_seat: button + 1,
      small_blind_amount: table.smallBlind,
      big_blind_amount: table.bigBlind,
      ante_amount: ante?.amount ?? 0,
      _hand_number: record.number,
      _posts: record.posts.map(({ seat, forced, amount }) => ({ player_id: seat + 1, forced, amount })),
      hero_player_id: hero === null ? null : hero + 1,
      flags: [...(hero === null ? ['Observed'] : []), ...(record.secondBoard.length > 0 ? ['Run_It_Twice'] : [])],
      ...(record.secondBoard.length > 0 && { _second_board: record.secondBoard }),
      ...(record.rabbit && { _rabbit: { player_id: record.rabbit.seat + 1, cards: record.rabbit.cards } }),
      players: players.map(({ seat, name, stack }) => ({
        ...{ id: seat + 1, seat: seat + 1, name, display: name, starting_stack: stack, player_bounty: 0 },
        is_sitting_out: false,
      })),
      rounds: roundsOf(record),
      pots: record.awards.map(({ pot, amount, winners }) => ({
        ...{ number: pot, amount, rake: 0, jackpot: 0 },
        player_wins: winners.map((winner) => ({ player_id: winner.seat + 1, win_amount: winner.amount })),
      })),
    },
  }
}

/** The forced bets and the deal open the first round; whatever was shown comes in one of its own ("action": Shows Cards). */
function roundsOf({ streets, players, showings }: HandRecord): object[] {
  let number = 0
  const numbered = (action: object) => ({ action_number: number++, ...action })
  const dealt = players.map(({ seat, cards }) => ({
    ...{ player_id: seat + 1, action: 'Dealt Cards', amount: 0, is_allin: false },
    cards,
  }))
  const rounds = streets.map(({ street, cards, actions }, id) => {
    const told = actions.map(({ seat, action, amount, allIn }) => ({
      ...{ player_id: seat + 1, action: OHH_ACTIONS[action], amount, is_allin: allIn },
      cards: [],
    }))
    const posted = actions.filter(({ action }) => isForced(action)).length
    const all = street === 'preflop' ? [...told.slice(0, posted), ...dealt, ...told.slice(posted)] : told
    return { id, street: OHH_STREETS[street], cards, actions: all.map(numbered) }
  })
  if (showings.length === 0) return rounds
  const shown = showings.map(({ seat, cards }) => ({
    player_id: seat + 1,
    action: cards ? 'Shows Cards' : 'Mucks Cards',
    ...{ amount: 0, is_allin: false, cards: (cards ?? []).filter((card) => card !== null) },
    // Of one card alone it is told which of the two it was.
    ...(cards?.[0] === null && { _place: 2 }),
  }))
  return [...rounds, { id: rounds.length, street: 'Showdown', cards: [], actions: shown.map(numbered) }]
}

const ACTIONS: readonly string[] = ['fold', 'check', 'call', 'bet', 'raise']
const isForced = (action: Action | Forced) => !ACTIONS.includes(action)

/** "Storage Format": one object after the other, a blank line between them. */
export const writeOhh = (records: readonly HandRecord[]): string =>
  records.map((record) => `${JSON.stringify(ohhOf(record), null, 2)}\n`).join('\n')
