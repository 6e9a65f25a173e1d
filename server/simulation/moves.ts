import type { HandCommand } from '@/domain/hand/commands'
import type { Action, LegalActions } from '@/domain/hand/events'
import { answerOf } from '@/domain/hand/run-out'
import { canBet, type DealtHand, type HandSeat, isLive, type Turn } from '@/domain/hand/state'
import { type Chips, chips, MAX_AMOUNT, type PlayerId } from '@/domain/kernel'
import type { Chance } from './chance'
import { HAND, type Scenario, STRANGER } from './scenario'

/** Something that somebody might try. What it comes to depends on the hand, so it means something in any other as well. */
export interface Move {
  kind: MoveKind
  /** Which of several, from 0 up to 1. */
  which: number
  /** How much of the possible, from 0 up to 1. */
  much: number
}

/** The hand as those at the table know it. */
export interface Situation {
  hand: DealtHand
  scenario: Scenario
  /** What the open turn offers. */
  legal: LegalActions | null
  /** Milliseconds since 1970. */
  now: number
}

/** A command, and what must come of it. */
export interface Attempt {
  command: HandCommand
  now: number
  /** `ignored`: accepted, and nothing happens. */
  expected: 'events' | 'refused' | 'ignored'
}

/** Undefined: there is no such thing to try just now. */
type Maker = (asked: { situation: Situation; open: Open | undefined; move: Move }) => Attempt | undefined
/** The turn that is open, and whose it is. */
interface Open {
  turn: Turn
  own: HandSeat
  legal: LegalActions
}

const THINKING = 3_000

/** What the rules allow. */
const LEGAL = {
  folds: acts(() => ({ action: 'fold' })),
  passes: acts(({ legal }) => ({ action: legal.check ? 'check' : 'call' })),
  'bets the least': acts(({ legal }) => betting(legal, ({ min }) => min)),
  'bets all': acts(({ legal }) => betting(legal, ({ max }) => max)),
  'bets some': acts(({ legal }, { much }) => betting(legal, ({ min, max }) => min + Math.floor(much * (max - min)))),
  'lets the clock run out': ({ situation: { now }, open }) =>
    open && {
      command: { type: 'TimeOutTurn', data: { handId: HAND, turn: open.turn.number } },
      now: Math.max(now, Date.parse(open.turn.deadline)),
      expected: 'events',
    },
  leaves: ({ situation, move }) => {
    const { hand, now } = situation
    const own = pick(hand.seats, move.which)
    const isAsked = own && answerOf(hand, own) === null
    const hasEffect = hand.status === 'playing' && own && (isAsked || (canBet(own) && !own.forfeits))
    return own && ofPlayer('ForfeitHand', own.playerId, now, hasEffect ? 'events' : 'ignored')
  },
  'is away for a while': ({ situation: { now }, open, move }) =>
    open && {
      command: { type: 'ResumeClock', data: { handId: HAND, turn: open.turn.number, stoppedAt: iso(now) } },
      now: now + Math.floor(move.much * 60_000),
      expected: 'events',
    },
  shows: ({ situation: { hand, now }, move }) => {
    const own = pick(hand.seats, move.which)
    if (hand.status !== 'completed' || !own) return undefined
    const both = hand.holeCards[own.playerId] ?? []
    const named = both.slice(...([[0], [0, 1], [1]][Math.floor(move.much * 3)] ?? [0])).map(({ card }) => card)
    const expected = named.every((card) => own.showed.includes(card)) ? 'ignored' : 'events'
    const cards = named.length === 1 ? { cards: named } : {}
    return { command: { type: 'ShowCards', data: { handId: HAND, playerId: own.playerId, ...cards } }, now, expected }
  },
  'would run it twice': answers(2),
  'would run it once': answers(1),
  'lets the offer run out': ({ situation: { hand, now } }) =>
    hand.offer
      ? {
          command: { type: 'TimeOutRunOut', data: { handId: HAND } },
          now: Math.max(now, Date.parse(hand.offer.deadline)),
          expected: 'events',
        }
      : undefined,
  'is away while it is asked': ({ situation: { hand, now }, move }) =>
    hand.offer
      ? {
          command: { type: 'ResumeRunOut', data: { handId: HAND, stoppedAt: iso(now) } },
          now: now + Math.floor(move.much * 60_000),
          expected: 'events',
        }
      : undefined,
  'hunts the rabbit': ({ situation: { hand, now }, move }) => {
    const own = pick(hand.seats, move.which)
    if (hand.status !== 'completed' || !own) return undefined
    const isRefused = !hand.rabbitHunting || (!hand.rabbitHunted && hand.board.length === 5)
    return ofPlayer('HuntRabbit', own.playerId, now, isRefused ? 'refused' : hand.rabbitHunted ? 'ignored' : 'events')
  },
} satisfies Record<string, Maker>

/** What the rules forbid: each is refused, or comes to nothing (rule 9). */
const ILLEGAL = {
  'acts out of turn': ({ situation: { hand, now }, open, move }) => {
    const other = pick(
      hand.seats.filter((seat) => isLive(seat) && seat !== open?.own),
      move.which,
    )
    return open && other && refused(other.playerId, open.turn.number, { action: anyAction(move) }, now)
  },
  'acts on another turn': ({ situation: { now }, open, move }) => {
    if (!open) return undefined
    const { number } = open.turn
    const turn = move.much < 0.5 ? number + 1 + Math.floor(move.which * 5) : Math.floor(1 + move.which * (number - 1))
    return turn === number ? undefined : refused(open.own.playerId, turn, { action: 'fold' }, now)
  },
  'acts after folding': ({ situation: { hand, now }, open, move }) => {
    const folded = pick(
      hand.seats.filter(({ hasFolded }) => hasFolded),
      move.which,
    )
    return open && folded && refused(folded.playerId, open.turn.number, { action: anyAction(move) }, now)
  },
  'acts as a stranger': ({ situation: { hand, now }, move }) =>
    refused(STRANGER, hand.turn?.number ?? 1, { action: anyAction(move) }, now),
  'acts when all is over': ({ situation: { hand, now }, move }) => {
    const own = pick(hand.seats, move.which)
    return hand.turn || !own ? undefined : refused(own.playerId, Math.max(1, hand.turns), { action: 'fold' }, now)
  },
  'bets too little': forbidden(({ legal }, { much }) =>
    betting(legal, ({ min }) => (min > 1 ? 1 + Math.floor(much * (min - 1)) : undefined)),
  ),
  'bets too much': forbidden(({ legal }, { much }) =>
    betting(legal, ({ max }) => (much < 0.5 ? max + 1 : Math.max(max + 1, Math.floor(much * MAX_AMOUNT)))),
  ),
  'bets nobody knows how much': forbidden(({ legal }) => {
    const { action } = betting(legal, ({ min }) => min) ?? {}
    return action && { action }
  }),
  'checks a bet': forbidden(({ legal }) => (legal.check ? undefined : { action: 'check' })),
  'calls nothing': forbidden(({ legal }) => (legal.call === null ? { action: 'call' } : undefined)),
  'bets where it may not': forbidden(({ own, legal }, { much }) =>
    legal.bet ? undefined : { action: 'bet', amount: 1 + Math.floor(much * (own.bet + own.stack)) },
  ),
  'raises where it may not': forbidden(({ own, legal }, { much }) =>
    legal.raise ? undefined : { action: 'raise', amount: 1 + Math.floor(much * (own.bet + own.stack)) },
  ),
  'shows too early': ({ situation: { hand, now }, move }) => {
    const own = pick(hand.seats, move.which)
    return hand.status === 'playing' && own ? ofPlayer('ShowCards', own.playerId, now, 'refused') : undefined
  },
  'shows a card of another': ({ situation: { hand, now }, move }) => {
    const own = pick(hand.seats, move.which)
    const [card] = hand.boardToCome
    if (hand.status !== 'completed' || !own || !card) return undefined
    const data = { handId: HAND, playerId: own.playerId, cards: [card.card] }
    return { command: { type: 'ShowCards', data }, now, expected: 'refused' }
  },
  'hunts too early': ({ situation: { hand, now }, move }) => {
    const own = pick(hand.seats, move.which)
    return hand.status === 'playing' && own ? ofPlayer('HuntRabbit', own.playerId, now, 'refused') : undefined
  },
  'chooses what nobody asks': ({ situation: { hand, now }, move }) => {
    const own = pick(hand.seats, move.which)
    if (hand.offer || !own) return undefined
    return {
      command: { type: 'ChooseRunOut', data: { handId: HAND, playerId: own.playerId, times: 2 } },
      now,
      expected: 'refused',
    }
  },
  'lets the offer run out too early': ({ situation: { hand, now } }) =>
    hand.offer && now >= Date.parse(hand.offer.deadline)
      ? undefined
      : { command: { type: 'TimeOutRunOut', data: { handId: HAND } }, now, expected: 'ignored' },
  'times out too early': ({ situation: { now }, open }) => {
    if (!open || now >= Date.parse(open.turn.deadline)) return undefined
    return {
      command: { type: 'TimeOutTurn', data: { handId: HAND, turn: open.turn.number } },
      now,
      expected: 'ignored',
    }
  },
  'times out another turn': ({ situation: { hand, now }, move }) => {
    const turn = Math.floor(1 + move.which * (hand.turns + 5))
    if (turn === hand.turn?.number) return undefined
    return { command: { type: 'TimeOutTurn', data: { handId: HAND, turn } }, now: now + 1e9, expected: 'ignored' }
  },
  'comes back to another turn': ({ situation: { hand, now } }) => ({
    command: { type: 'ResumeClock', data: { handId: HAND, turn: hand.turns + 1, stoppedAt: iso(now) } },
    now,
    expected: 'ignored',
  }),
  'deals again': ({ situation: { scenario, now } }) => ({
    command: { type: 'DealHand', data: scenario.deal },
    now,
    expected: 'ignored',
  }),
} satisfies Record<string, Maker>

export type MoveKind = keyof typeof LEGAL | keyof typeof ILLEGAL

const MAKERS: Readonly<Record<MoveKind, Maker>> = { ...LEGAL, ...ILLEGAL }
const ILLEGAL_KINDS = Object.keys(ILLEGAL) as (keyof typeof ILLEGAL)[]
/** How often each comes among what is legal. */
const OFTEN: Readonly<Record<keyof typeof LEGAL, number>> = {
  passes: 10,
  'bets the least': 4,
  'bets some': 3,
  folds: 2,
  'bets all': 1,
  'lets the clock run out': 1,
  leaves: 1,
  'is away for a while': 1,
  shows: 1,
  'would run it twice': 6,
  'would run it once': 1,
  'lets the offer run out': 1,
  'is away while it is asked': 1,
  'hunts the rabbit': 1,
}
const LEGAL_KINDS = (Object.keys(LEGAL) as (keyof typeof LEGAL)[]).flatMap((kind) => Array(OFTEN[kind]).fill(kind))

export function randomMove(chance: Chance): Move {
  const kind = chance.happens(0.4) ? chance.oneOf(ILLEGAL_KINDS) : chance.oneOf(LEGAL_KINDS)
  return { kind, which: chance.share(), much: chance.share() ** 3 }
}

/** What a move comes to here; undefined where there is nothing of the kind to try. */
export function attemptOf(move: Move, situation: Situation): Attempt | undefined {
  const { hand, legal } = situation
  const own = hand.seats.find(({ seat }) => seat === hand.turn?.seat)
  const open = hand.turn && own && legal ? { turn: hand.turn, own, legal } : undefined
  return MAKERS[move.kind]({ situation, open, move })
}

const iso = (ms: number) => new Date(ms).toISOString()
const pick = <Item>(items: readonly Item[], which: number): Item | undefined => items[Math.floor(which * items.length)]
const ACTIONS: readonly Action[] = ['fold', 'check', 'call', 'bet', 'raise']
const anyAction = ({ much }: Move): Action => pick(ACTIONS, much) ?? 'fold'

type Asked = { action: Action; amount?: number | undefined }

/** Betting where there is no bet yet, raising where there is one. */
function betting(
  { bet, raise }: LegalActions,
  amount: (range: NonNullable<LegalActions['bet']>) => number | undefined,
): Asked | undefined {
  const range = bet ?? raise
  const asked = range && amount(range)
  return asked === null || asked === undefined ? undefined : { action: bet ? 'bet' : 'raise', amount: asked }
}

function act(playerId: PlayerId, turn: number, { action, amount }: Asked): HandCommand {
  const asked: { amount?: Chips } = amount === undefined ? {} : { amount: chips(amount) }
  return { type: 'Act', data: { handId: HAND, playerId, turn, action, ...asked } }
}

const refused = (playerId: PlayerId, turn: number, asked: Asked, now: number): Attempt => ({
  command: act(playerId, turn, asked),
  now,
  expected: 'refused',
})

const ofPlayer = (
  type: 'ForfeitHand' | 'ShowCards' | 'HuntRabbit',
  playerId: PlayerId,
  now: number,
  expected: Attempt['expected'],
): Attempt => ({ command: { type, data: { handId: HAND, playerId } }, now, expected })

/** Whoever is to act does something, after some thought. */
function acts(asked: (open: Open, move: Move) => Asked | undefined, expected: Attempt['expected'] = 'events'): Maker {
  return ({ situation: { now }, open, move }) => {
    const wish = open && asked(open, move)
    if (!wish) return undefined
    const command = act(open.own.playerId, open.turn.number, wish)
    return { command, now: now + Math.floor(move.which * THINKING), expected }
  }
}

/** Somebody who has not answered yet says how often to run the board. */
function answers(times: 1 | 2): Maker {
  return ({ situation: { hand, now }, move }) => {
    const asked = pick(
      hand.seats.filter((seat) => answerOf(hand, seat) === null),
      move.which,
    )
    if (!asked) return undefined
    const data = { handId: HAND, playerId: asked.playerId, times }
    return { command: { type: 'ChooseRunOut', data }, now, expected: 'events' }
  }
}

function forbidden(asked: (open: Open, move: Move) => Asked | undefined): Maker {
  return acts(asked, 'refused')
}
