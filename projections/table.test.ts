import { describe, expect, test } from 'vitest'
import { chips, type Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import {
  anEveningOfHands,
  FELT,
  firstHand,
  opened,
  raisedAndFolded,
  seated,
  sidePot,
  type ToldHand,
} from '@/tests/support/hand-histories'
import { ANN, BEN, CAT, reservationId } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { evolveViews, fold, type Views } from './projection'
import { table } from './table'
import { withOwnCards } from './table-hand'
import type { TableView } from './table-view'
import { NOBODY, toldTo, type Viewer } from './visibility'

const before = [opened, seated(0, 10_000), seated(1, 1_050), seated(2, 10_000)]

/** The table as a reader sees it once all this has happened. */
function seenAfter(events: readonly RoomEvent[], viewer: Viewer = NOBODY): TableView {
  const view = fold(table, toldTo(viewer, recorded([...before, ...events])))[FELT]
  if (!view) throw new Error('no table')
  return view
}

/** A hand up to and with its nth event of a type, the last one unless told. */
function upTo({ events }: ToldHand, type: RoomEvent['type'], nth?: number): RoomEvent[] {
  const indices = events.flatMap((event, index) => (event.type === type ? [index] : []))
  const end = nth === undefined ? indices.at(-1) : indices[nth - 1]
  if (end === undefined) throw new Error(`no ${type}`)
  return events.slice(0, end + 1)
}

const stacks = ({ seats }: TableView) => seats.slice(0, 3).map((seat) => seat?.stack)
const inHand = ({ seats }: TableView) => seats.slice(0, 3).map((seat) => seat?.hand)
const bets = (view: TableView) => inHand(view).map((own) => own?.bet)

describe('in a hand', () => {
  test('who starts it is in it, with the button and the blinds where they are due', () => {
    const view = seenAfter(upTo(raisedAndFolded(), 'HandStarted'))
    expect(view.positions).toEqual({ button: 0, smallBlind: 1, bigBlind: 2 })
    expect(view.hand).toMatchObject({ number: 1, status: 'playing', street: 'preflop', price: 100, turn: null })
    expect(inHand(view).map((own) => own?.status)).toEqual(['live', 'live', 'live'])
    expect(view.seats[3]).toBeNull()
  })

  test('blinds leave the stacks and lie before the players', () => {
    const view = seenAfter(upTo(raisedAndFolded(), 'BlindPosted'))
    expect(stacks(view)).toEqual([10_000, 1_000, 9_900])
    expect(bets(view)).toEqual([0, 50, 100])
    expect(view.hand?.pots).toEqual([])
    expect(view.seats[1]?.hand?.lastAction).toEqual({ action: 'small-blind', amount: 50, to: 50 })
  })

  test('whose turn it is stands there with what they may do, until they have done it', () => {
    const [asked, done] = [
      seenAfter(upTo(raisedAndFolded(), 'TurnStarted', 1)),
      seenAfter(upTo(raisedAndFolded(), 'ActionTaken', 1)),
    ]
    expect(asked.hand?.turn).toMatchObject({ number: 1, seat: 0, onTimeBank: false })
    expect(done.hand?.turn).toBeNull()
    expect(done.hand?.price).toBe(300)
    expect(done.seats[0]?.hand).toMatchObject({ bet: 300, lastAction: { action: 'raise', amount: 300, to: 300 } })
  })

  test('the clock runs over into the time bank, and on again after an interruption', () => {
    const asked = upTo(raisedAndFolded(), 'TurnStarted', 1)
    const where = { handId: raisedAndFolded().handId, tableId: FELT, playerId: ANN, seat: 0, turn: 1 }
    const bank: RoomEvent = { type: 'TimeBankStarted', data: { ...where, deadline: '2026-01-01T00:01:00.000Z' } }
    const resumed: RoomEvent = { type: 'ClockResumed', data: { ...where, deadline: '2026-01-01T00:02:00.000Z' } }
    expect(seenAfter([...asked, bank]).hand?.turn).toMatchObject({ deadline: bank.data.deadline, onTimeBank: true })
    expect(seenAfter([...asked, resumed]).hand?.turn).toMatchObject({
      deadline: resumed.data.deadline,
      onTimeBank: false,
    })
    expect(seenAfter([...asked, bank, resumed]).hand?.turn).toMatchObject({ onTimeBank: true })
  })

  test('when a street is dealt the bets lie in the pot, and the price is nothing', () => {
    const view = seenAfter(upTo(raisedAndFolded(), 'StreetDealt'))
    expect(bets(view)).toEqual([0, 0, 0])
    expect(view.hand).toMatchObject({
      street: 'flop',
      board: ['2c', '7d', 'Ts'],
      price: 0,
      pots: [{ amount: 650, eligible: [0, 2] }],
    })
    expect(inHand(view).map((own) => own?.lastAction)).toEqual([null, null, null])
  })

  test('who folds holds no cards any more, and may win nothing', () => {
    const view = seenAfter(upTo(raisedAndFolded(), 'ActionTaken', 2))
    expect(view.seats[1]?.hand).toMatchObject({
      status: 'folded',
      cards: { held: 0, known: [], shown: false, faceUp: [null, null] },
    })
  })

  test('what nobody called goes back, the pot goes to its winner, and the award stays until the next hand', () => {
    const returned = seenAfter(upTo(raisedAndFolded(), 'UncalledBetReturned'))
    expect(stacks(returned)).toEqual([9_700, 1_000, 9_700])
    const ended = seenAfter(raisedAndFolded().events)
    expect(stacks(ended)).toEqual([10_350, 1_000, 9_700])
    expect(ended.hand).toMatchObject({
      status: 'completed',
      pots: [],
      turn: null,
      awards: [{ pot: 0, amount: 650, winners: [{ seat: 0, playerId: ANN, amount: 650, hand: null }] }],
    })
    const next = seenAfter([...raisedAndFolded().events, ...upTo(sidePot(), 'HandStarted')])
    expect(next.hand).toMatchObject({ number: 2, board: [], awards: [] })
    expect(inHand(next).map((own) => own?.won)).toEqual([0, 0, 0])
  })
})

describe('with a player all-in', () => {
  const first = raisedAndFolded().events
  const told = (type: RoomEvent['type'], nth?: number) => seenAfter([...first, ...upTo(sidePot(), type, nth)])

  test('there is a side pot once the others bet on, and bets before the players are in no pot', () => {
    expect(told('ActionTaken', 1).seats[1]?.hand?.status).toBe('all-in')
    expect(told('StreetDealt', 1).hand?.pots).toEqual([{ amount: 3_000, eligible: [0, 1, 2] }])
    const betting = told('ActionTaken', 6)
    expect(bets(betting)).toEqual([500, 0, 500])
    expect(betting.hand?.pots).toEqual([{ amount: 3_000, eligible: [0, 1, 2] }])
    expect(told('StreetDealt', 2).hand?.pots).toEqual([
      { amount: 3_000, eligible: [0, 1, 2] },
      { amount: 1_000, eligible: [0, 2] },
    ])
  })

  test('each pot is awarded by itself, with the hand that won it', () => {
    expect(told('PotAwarded', 1).hand).toMatchObject({
      pots: [{ amount: 1_000, eligible: [0, 2] }],
      awards: [{ pot: 0, amount: 3_000, winners: [{ playerId: BEN, hand: { words: 'Three tens' } }] }],
    })
    const ended = told('HandEnded')
    expect(stacks(ended)).toEqual([9_850, 3_000, 8_200])
    expect(ended.hand?.awards.map(({ amount }) => amount)).toEqual([3_000, 1_000])
    expect(inHand(ended).map((own) => own?.won)).toEqual([1_000, 3_000, 0])
  })

  test('shown cards are everybody’s to see', () =>
    expect(inHand(told('CardsShown', 2)).map((own) => own?.cards)).toEqual([
      { held: 2, known: ['As', 'Ah'], shown: true, faceUp: ['As', 'Ah'] },
      { held: 2, known: [], shown: false, faceUp: [null, null] },
      { held: 2, known: ['Kc', 'Qc'], shown: true, faceUp: ['Kc', 'Qc'] },
    ]))
})

test('at every event the chips on the table are the same, and no figure is negative', () => {
  let views: Views<TableView> = {}
  for (const event of toldTo(NOBODY, recorded(anEveningOfHands()))) {
    views = evolveViews(table, views, event)
    const view = views[FELT]
    if (event.position >= before.length) expect(view?.chipsOnTable).toBe(21_050)
    for (const seat of view?.seats ?? [])
      for (const figure of [seat?.stack, seat?.hand?.bet, seat?.hand?.committed, seat?.hand?.won])
        expect(figure ?? 0).toBeGreaterThanOrEqual(0)
  }
})

test('antes and dead blinds lie in the pot at once; who has nothing left is all-in', () => {
  const hand = firstHand()
  const post = (seat: number, playerId: typeof ANN, forced: 'ante' | 'dead-blind', amount: number): RoomEvent => ({
    type: 'BlindPosted',
    data: { handId: hand.handId, tableId: FELT, seat, playerId, forced, amount: chips(amount) },
  })
  const view = seenAfter([...hand.events, post(1, BEN, 'ante', 1_000), post(0, ANN, 'dead-blind', 50)])
  expect(view.seats[1]).toMatchObject({ stack: 0, hand: { status: 'all-in', bet: 50, committed: 1_050 } })
  expect(view.hand?.pots).toEqual([
    { amount: 50, eligible: [0, 1, 2] },
    { amount: 1_000, eligible: [1] },
  ])
  expect(view.chipsOnTable).toBe(21_050)
})

describe('cards', () => {
  const played = upTo(raisedAndFolded(), 'StreetDealt')

  test('nobody in particular knows any but the board', () => {
    const view = seenAfter(played)
    expect(inHand(view).map((own) => own?.cards)).toEqual([
      { held: 2, known: [], shown: false, faceUp: [null, null] },
      { held: 0, known: [], shown: false, faceUp: [null, null] },
      { held: 2, known: [], shown: false, faceUp: [null, null] },
    ])
    expect(JSON.stringify(view)).not.toMatch(/salt|path/)
  })

  test('a player knows their own, folded or not', () => {
    const known = (playerId: typeof ANN) => inHand(seenAfter(played, { playerId })).map((own) => own?.cards.known)
    expect(known(ANN)).toEqual([['As', 'Ks'], [], []])
    expect(known(BEN)).toEqual([[], ['2d', '7c'], []])
  })

  test('laid down on a stored table they are as if the player had read all along', () => {
    for (const playerId of [ANN, BEN, CAT])
      for (const events of [played, raisedAndFolded().events, sidePot().events]) {
        const log = toldTo({ playerId }, recorded(events))
        const dealt = log.find((event) => event.type === 'HandDealt')
        if (dealt?.type !== 'HandDealt') throw new Error('not dealt')
        expect(withOwnCards(seenAfter(events), dealt.data)).toEqual(seenAfter(events, { playerId }))
      }
  })

  test('of a hand that is not on the table any more are laid down nowhere', () => {
    const [, dealt] = toldTo({ playerId: ANN }, recorded(raisedAndFolded().events))
    const later = seenAfter([...raisedAndFolded().events, ...upTo(sidePot(), 'HandDealt')])
    if (dealt?.type !== 'HandDealt') throw new Error('not dealt')
    expect(withOwnCards(later, dealt.data)).toBe(later)
  })

  test('shown after the hand they are seen; shown after the next has begun they are not', () => {
    const shown = raisedAndFolded().show(1)
    expect(seenAfter(shown.events).seats[1]?.hand?.cards).toEqual({
      held: 2,
      known: ['2d', '7c'],
      shown: true,
      faceUp: ['2d', '7c'],
    })
    const late = seenAfter([...raisedAndFolded().events, ...upTo(sidePot(), 'HandDealt'), ...shown.events.slice(-1)])
    expect(late.seats[1]?.hand?.cards).toEqual({ held: 2, known: [], shown: false, faceUp: [null, null] })
  })

  test('mucked they are gone', () => {
    const mucked = firstHand().muck(2)
    expect(seenAfter(mucked.events).seats[2]?.hand?.cards).toEqual({
      held: 0,
      known: [],
      shown: false,
      faceUp: [null, null],
    })
  })
})

test('a hand that is stopped gives every bet back', () => {
  const hand = firstHand().act(0, 'raise', 300).stop().complete()
  const view = seenAfter(hand.events)
  expect(view.hand).toMatchObject({ status: 'stopped', pots: [], turn: null })
  expect(stacks(view)).toEqual([10_000, 1_050, 10_000])
  expect(stacks(seenAfter(hand.end().events))).toEqual([10_000, 1_050, 10_000])
})

describe('around a hand', () => {
  const more = {
    tableId: FELT,
    playerId: BEN,
    seat: 1,
    reservationId: reservationId(7),
    amount: chips(500),
  }
  const queued: RoomEvent = { type: 'ChipsQueued', data: more }
  const added: RoomEvent = { type: 'ChipsAdded', data: { ...more, confirmed: false } }
  const { seat: _, ...sent } = more
  const refused: RoomEvent = { type: 'ChipsRefused', data: { ...sent, reason: { code: 'NotSeated', details: {} } } }

  test('chips that wait for its end are not on the table yet', () => {
    const waiting = seenAfter([...raisedAndFolded().events, queued])
    expect(waiting.seats[1]).toMatchObject({ stack: 1_000, queued: [{ reservationId: reservationId(7), amount: 500 }] })
    expect(waiting.chipsOnTable).toBe(21_050)
    const there = seenAfter([...raisedAndFolded().events, queued, added])
    expect(there.seats[1]).toMatchObject({ stack: 1_500, queued: [] })
    expect(there.chipsOnTable).toBe(21_550)
    expect(seenAfter([...raisedAndFolded().events, queued, refused]).seats[1]).toMatchObject({
      stack: 1_000,
      queued: [],
    })
  })

  test('who announces to leave is marked, and gone in the end', () => {
    const seat = { tableId: FELT, playerId: BEN, seat: 1 }
    const { events, handId } = raisedAndFolded()
    const leaving: RoomEvent = { type: 'LeaveAnnounced', data: { ...seat, handId } }
    const left: RoomEvent = {
      type: 'PlayerLeft',
      data: { ...seat, reservationId: reservationId(1), topUps: [], stack: chips(1_000) },
    }
    const told = [...upTo(raisedAndFolded(), 'BlindPosted'), leaving]
    expect(seenAfter(told).seats[1]).toMatchObject({ leaving: true, hand: { status: 'live' } })
    const gone = seenAfter([...events, left])
    expect(gone.seats[1]).toBeNull()
    expect(gone.chipsOnTable).toBe(20_050)
  })

  test('whoever plays the hand out and goes then says so, and may stay after all', () => {
    const seat = { tableId: FELT, playerId: BEN, seat: 1 }
    const { handId } = raisedAndFolded()
    const leaves: RoomEvent = { type: 'LeaveAfterHandChosen', data: { ...seat, handId } }
    const told = [...upTo(raisedAndFolded(), 'BlindPosted'), leaves]
    expect(seenAfter(told).seats[1]).toMatchObject({ leaving: false, leavesAfterHand: true, hand: { status: 'live' } })
    const stays = seenAfter([...told, { type: 'StayChosen', data: seat }])
    expect(stays.seats[1]).toMatchObject({ leaving: false, leavesAfterHand: false })
  })

  test('a seat says what is owed, until its player is dealt in, and who waits for the big blind meanwhile', () => {
    const seat = { tableId: FELT, playerId: BEN, seat: 1 }
    const wish = (waits: boolean): RoomEvent => ({ type: 'PlayerSatIn', data: { ...seat, waits } })
    const passed: RoomEvent = { type: 'PlayerSatOut', data: seat }
    const starts = upTo(raisedAndFolded(), 'HandStarted')
    const without = starts.map((event): RoomEvent => {
      if (event.type !== 'HandStarted') return event
      const seats = event.data.seats.filter((each) => each.seat !== 1)
      return { ...event, data: { ...event.data, seats, missed: [{ seat: 1, blind: 'small' }] } }
    })
    const owing = [passed, ...without]
    expect(
      seenAfter(owing)
        .seats.slice(0, 3)
        .map((each) => each?.owes.small),
    ).toEqual([false, true, false])
    expect(seenAfter([...owing, wish(true)]).seats[1]).toMatchObject({ waits: true, owes: { small: true, big: false } })
    expect(seenAfter([...owing, wish(true), wish(false)]).seats[1]).toMatchObject({ waits: false })
    expect(seenAfter([...owing, wish(true), passed]).seats[1]).toMatchObject({ waits: false, owes: { small: true } })
    const dealtIn = seenAfter([...owing, wish(true), ...starts])
    expect(dealtIn.seats[1]).toMatchObject({ waits: false, owes: { small: false, big: false } })
  })

  test('a seat says how its player is topped up, and why no more', () => {
    const seat = { tableId: FELT, playerId: BEN, seat: 1 }
    const wish: RoomEvent = { type: 'AutoTopUpSet', data: { ...seat, below: chips(400), to: chips(1_000) } }
    const reason = { code: 'InsufficientFunds', details: { available: 5, asked: 600 } }
    const ended = (why: typeof reason | null): RoomEvent => ({
      type: 'AutoTopUpStopped',
      data: { ...seat, reason: why },
    })
    const seen = (...events: RoomEvent[]) => {
      const { autoTopUp, autoTopUpStopped } = seenAfter(events).seats[1] ?? {}
      return [autoTopUp, autoTopUpStopped]
    }
    expect(seen()).toEqual([null, null])
    expect(seen(wish)).toEqual([{ below: 400, to: 1_000 }, null])
    expect(seen(wish, ended(null))).toEqual([null, null])
    expect(seen(wish, ended(reason))).toEqual([null, reason])
    expect(seen(wish, ended(reason), wish)).toEqual([{ below: 400, to: 1_000 }, null])
  })

  test('the next hand is announced with its time, and called off', () => {
    const scheduled: RoomEvent = { type: 'HandScheduled', data: { tableId: FELT, at: '2026-01-01T00:00:05.000Z' } }
    expect(seenAfter([scheduled]).scheduledAt).toBe(scheduled.data.at)
    expect(seenAfter([scheduled, ...upTo(raisedAndFolded(), 'HandStarted')]).scheduledAt).toBeNull()
    expect(seenAfter([scheduled, { type: 'HandCalledOff', data: { tableId: FELT } }]).scheduledAt).toBeNull()
  })

  test('who comes in mid-hand is not in it', () => {
    const dan: Recorded<RoomEvent>[] = recorded([seated(3, 5_000)])
    const view = seenAfter([...upTo(raisedAndFolded(), 'BlindPosted'), ...dan])
    expect(view.seats[3]).toMatchObject({ stack: 5_000, hand: null })
  })
})

test('a view kept as JSON and the events after it come to the same as the whole, wherever it is cut', () => {
  const log = toldTo({ playerId: CAT }, recorded(anEveningOfHands()))
  const whole = fold(table, log)
  for (let cut = 0; cut <= log.length; cut++) {
    const kept = JSON.parse(JSON.stringify(fold(table, log.slice(0, cut)))) as Views<TableView>
    expect(fold(table, log.slice(cut), kept)).toEqual(whole)
  }
})
