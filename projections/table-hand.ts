import type { HandEvent } from '@/domain/hand/events'
import { potsOf } from '@/domain/hand/pots'
import { type Chips, chips, minus, plus } from '@/domain/kernel'
import type { TableEvent } from '@/domain/table/events'
import { FACE_DOWN, knownOf, turnedUp } from './face-up'
import { isBet } from './forced-bets'
import type { HandAtTable, Seat, SeatInHand, TableView } from './table-view'

type EventData<Type extends (HandEvent | TableEvent)['type']> = Extract<HandEvent | TableEvent, { type: Type }>['data']

const NOTHING = chips(0)

/** A table at which a hand begins: who is in it, and nothing dealt yet. */
export function handStarted(view: TableView, started: EventData<'HandStarted'>): TableView {
  const { handId, number, button, smallBlindSeat, bigBlindSeat, opening } = started
  return {
    ...view,
    scheduledAt: null,
    positions: { button, smallBlind: smallBlindSeat, bigBlind: bigBlindSeat },
    hand: {
      ...{ handId, number, status: 'playing', street: 'preflop', board: [], pots: [], awards: [] },
      ...{ price: opening, turn: null, commitment: null, players: started.seats.length },
      ...{ secondBoard: [], runOut: null, rabbit: null, canHunt: false },
    },
    seats: view.seats.map((occupant, seat) => {
      const dealtIn = started.seats.find((each) => each.seat === seat)
      if (dealtIn) return occupant && { ...occupant, ...OWING_NOTHING, hand: atTheStart(dealtIn.timeBank) }
      const missed = started.missed.filter((each) => each.seat === seat).map(({ blind }) => [blind, true])
      return occupant && { ...occupant, owes: { ...occupant.owes, ...Object.fromEntries(missed) }, hand: null }
    }),
  }
}

/** Whoever is dealt in has made up for what was missed. */
const OWING_NOTHING: Pick<Seat, 'owes' | 'waits'> = { owes: { small: false, big: false }, waits: false }

const atTheStart = (timeBank: number): SeatInHand => ({
  ...{ status: 'live', bet: NOTHING, committed: NOTHING, dead: NOTHING, won: NOTHING },
  ...{ cards: { held: 0, known: [], shown: false, faceUp: [...FACE_DOWN] }, lastAction: null, timeBank },
})

/** A table at which a hand is over: every stack is what the hand has left of it. */
export function handEnded(view: TableView, { handId, seats }: EventData<'HandEnded'>): TableView {
  if (view.hand?.handId !== handId) return view
  return seats.reduce(
    (after, { seat, stack, timeBank }) => withSeat(after, seat, () => ({ stack, hand: { bet: NOTHING, timeBank } })),
    withHand(view, { pots: [], turn: null }),
  )
}

/** A table after something happened in the hand that is played there; of an older hand, nothing is shown any more. */
export function handEvolved(view: TableView, event: HandEvent): TableView {
  const { hand } = view
  if (hand === null || hand.handId !== event.data.handId) return view
  switch (event.type) {
    case 'HandDealt':
      return withOwnCards(dealt(withHand(view, { commitment: event.data.commitment })), event.data)
    case 'BlindPosted':
      return withPots(posted(view, event.data))
    case 'TurnStarted': {
      const { turn: number, seat, legal, deadline } = event.data
      return withHand(view, { turn: { number, seat, legal, deadline, onTimeBank: false } })
    }
    case 'TimeBankStarted':
      return withHand(view, { turn: hand.turn && { ...hand.turn, deadline: event.data.deadline, onTimeBank: true } })
    case 'ClockResumed':
      return withHand(view, { turn: hand.turn && { ...hand.turn, deadline: event.data.deadline } })
    case 'ActionTaken':
      return withPots(acted(view, event.data))
    case 'HandForfeited':
      return view
    case 'UncalledBetReturned': {
      const { seat, amount } = event.data
      return withSeat(view, seat, ({ bet, committed }, { stack }) => ({
        stack: plus(stack, amount),
        hand: { status: 'live', bet: minus(bet, amount), committed: minus(committed, amount) },
      }))
    }
    case 'StreetDealt': {
      const { street, cards } = event.data
      const board = [...hand.board, ...cards.map(({ card }) => card)]
      const next = withHand(gathered(view), { street, board, price: NOTHING })
      return withEverySeat(next, () => ({ hand: { lastAction: null } }))
    }
    case 'CardsShown': {
      const { seat, cards: shown } = event.data
      return withSeat(gathered(view), seat, ({ cards }) => {
        const faceUp = turnedUp(cards.faceUp, shown, hand.players)
        const known = knownOf(cards.known, faceUp)
        return { hand: { cards: { held: 2, known, shown: !faceUp.includes(null), faceUp } } }
      })
    }
    case 'RunOutOffered': {
      const { seats, deadline } = event.data
      return withHand(gathered(view), {
        runOut: { deadline, answers: seats.map((asked) => ({ ...asked, times: null })), times: null },
      })
    }
    case 'RunOutResumed':
      return withHand(view, { runOut: hand.runOut && { ...hand.runOut, deadline: event.data.deadline } })
    case 'RunOutChosen': {
      const { seat, times } = event.data
      const answers = hand.runOut?.answers.map((answer) => (answer.seat === seat ? { ...answer, times } : answer)) ?? []
      return withHand(view, { runOut: hand.runOut && { ...hand.runOut, answers } })
    }
    case 'RunOutDecided': {
      const { times } = event.data
      return withHand(view, {
        runOut: hand.runOut && { ...hand.runOut, deadline: null, times },
        secondBoard: times === 2 ? hand.board : [],
      })
    }
    case 'SecondRunDealt':
      return withHand(view, { secondBoard: [...hand.secondBoard, ...event.data.cards.map(({ card }) => card)] })
    case 'RabbitHunted': {
      const { seat, playerId, cards } = event.data
      return withHand(view, { rabbit: { seat, playerId, cards: cards.map(({ card }) => card) }, canHunt: false })
    }
    case 'CardsMucked':
      return withSeat(gathered(view), event.data.seat, ({ cards }) => ({ hand: { cards: { ...cards, held: 0 } } }))
    case 'PotAwarded':
      return awarded(gathered(view), event.data)
    case 'HandStopped':
      return event.data.returned.reduce(
        (after, { seat, amount }) =>
          withSeat(after, seat, (_, { stack }) => ({
            stack: plus(stack, amount),
            hand: { bet: NOTHING, committed: NOTHING, dead: NOTHING },
          })),
        withHand(view, { status: 'stopped', pots: [], turn: null, runOut: null }),
      )
    case 'HandCompleted':
      if (hand.status === 'stopped') return withHand(view, { turn: null })
      return withHand(view, {
        status: 'completed',
        turn: null,
        canHunt: view.rabbitHunting && hand.board.length < 5,
      })
  }
}

/**
 * The reader's own cards, in the hand that is on the table. Stored tables are folded for nobody in particular, so these
 * are laid down afterwards.
 */
export function withOwnCards(
  view: TableView,
  { handId, holeCards }: Pick<EventData<'HandDealt'>, 'handId' | 'holeCards'>,
): TableView {
  if (view.hand?.handId !== handId) return view
  return withEverySeat(view, ({ cards }, { playerId }) => {
    const own = holeCards[playerId]
    return own ? { hand: { cards: { ...cards, known: own.map(({ card }) => card) } } } : {}
  })
}

const dealt = (view: TableView): TableView =>
  withEverySeat(view, ({ cards }) => ({ hand: { cards: { ...cards, held: 2 } } }))

function posted(view: TableView, { seat, forced, amount }: EventData<'BlindPosted'>): TableView {
  const isDead = forced === 'dead-blind' || forced === 'big-blind-ante'
  return withSeat(view, seat, (own, { stack }) => {
    const bet = isBet(forced) ? plus(own.bet, amount) : own.bet
    return {
      stack: minus(stack, amount),
      hand: {
        status: stack === amount ? 'all-in' : own.status,
        bet,
        committed: isDead ? own.committed : plus(own.committed, amount),
        dead: isDead ? plus(own.dead, amount) : own.dead,
        lastAction: { action: forced, amount, to: bet },
      },
    }
  })
}

function acted(view: TableView, { seat, action, amount, to, allIn, timeBank }: EventData<'ActionTaken'>): TableView {
  const price = chips(Math.max(view.hand?.price ?? 0, to))
  return withSeat(withHand(view, { turn: null, price }), seat, ({ status, bet, committed, cards }, { stack }) => ({
    stack: minus(stack, amount),
    hand: {
      status: action === 'fold' ? 'folded' : allIn ? 'all-in' : status,
      bet: plus(bet, amount),
      committed: plus(committed, amount),
      cards: action === 'fold' ? { ...cards, held: 0 } : cards,
      lastAction: { action, amount, to },
      timeBank,
    },
  }))
}

/** Pots are awarded in their order, the main pot first; one that is run twice in two halves. */
function awarded(view: TableView, { pot, run, amount, winners }: EventData<'PotAwarded'>): TableView {
  const { pots = [], awards = [] } = view.hand ?? {}
  return winners.reduce(
    (after, winner) =>
      withSeat(after, winner.seat, ({ won }, { stack }) => ({
        stack: plus(stack, winner.amount),
        hand: { won: plus(won, winner.amount) },
      })),
    withHand(view, { pots: withoutAward(pots, amount), awards: [...awards, { pot, run, amount, winners }] }),
  )
}

function withoutAward([first, ...others]: HandAtTable['pots'], amount: Chips): HandAtTable['pots'] {
  return first && first.amount > amount ? [{ ...first, amount: minus(first.amount, amount) }, ...others] : others
}

const isUndecided = ({ hand }: TableView) => hand?.status === 'playing' && hand.awards.length === 0

/** The bets of a street that is over lie in the pots. */
const gathered = (view: TableView): TableView =>
  isUndecided(view) ? withPots(withEverySeat(view, () => ({ hand: { bet: NOTHING } }))) : view

/** The pots as they stand, without the bets that still lie before the players. */
function withPots(view: TableView): TableView {
  const inHand = view.seats.flatMap((occupant, seat) => (occupant?.hand ? [{ seat, ...occupant.hand }] : []))
  const stakes = inHand.map(({ seat, status, committed, bet }) => ({
    seat,
    committed: minus(committed, bet),
    isLive: status !== 'folded',
  }))
  return withHand(view, { pots: potsOf(stakes, chips(inHand.reduce((sum, { dead }) => sum + dead, 0))) })
}

const withHand = (view: TableView, change: Partial<HandAtTable>): TableView => ({
  ...view,
  hand: view.hand && { ...view.hand, ...change },
})

type SeatChange = (own: SeatInHand, occupant: Seat) => Partial<Omit<Seat, 'hand'>> & { hand?: Partial<SeatInHand> }

const changed = (occupant: Seat | null, change: SeatChange): Seat | null => {
  if (!occupant?.hand) return occupant
  const { hand, ...others } = change(occupant.hand, occupant)
  return { ...occupant, ...others, hand: { ...occupant.hand, ...hand } }
}

/** The table with something changed about a seat that is in the hand. */
const withSeat = (view: TableView, seat: number, change: SeatChange): TableView => ({
  ...view,
  seats: view.seats.with(seat, changed(view.seats[seat] ?? null, change)),
})

const withEverySeat = (view: TableView, change: SeatChange): TableView => ({
  ...view,
  seats: view.seats.map((occupant) => changed(occupant, change)),
})
