import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RoomEvent } from '@/domain/room'
import { anEveningOfHands, handId, raisedAndFolded, sidePot, type ToldHand } from '@/tests/support/hand-histories'
import { ANN, amount, BEN, CAT, reservationId, tableId } from '@/tests/support/ids'
import { aRoomCommand, opening } from '@/tests/support/room-commands'
import { SimulatedRoom } from '@/tests/support/simulated-room'
import { eventInWords, type Tellable } from './event-in-words'

const names = { [ANN]: 'Ann', [tableId(1)]: 'Harbour' }
const atTable = { playerId: ANN, tableId: tableId(1) }
const hold = { ...atTable, reservationId: reservationId(1), amount: amount(500) }
const inHand = { ...atTable, handId: handId(1) }
const turn = { seat: 2, turn: 1, deadline: '2026-01-01T00:00:00.000Z' }
const reason = { code: 'SeatTaken', details: { seat: 2 } }
const broke = { code: 'InsufficientFunds', details: { available: 0, asked: 500 } }

const told: [Tellable, string][] = [
  [{ type: 'PlayerRegistered', data: { playerId: ANN, displayName: 'Ann' } }, 'Ann joins the room'],
  [{ type: 'FundsDeposited', data: { playerId: ANN, amount: amount(12_500) } }, 'Ann deposits 12,500'],
  [{ type: 'FundsWithdrawn', data: { playerId: ANN, amount: amount(1) } }, 'Ann withdraws 1'],
  [
    { type: 'FundsReserved', data: { ...hold, purpose: 'buy-in', seat: 2 } },
    'Ann sets 500 aside for seat 3 at Harbour',
  ],
  [
    { type: 'FundsReserved', data: { ...hold, purpose: 'buy-in', seat: null } },
    'Ann sets 500 aside for a seat at Harbour',
  ],
  [
    { type: 'FundsReserved', data: { ...hold, purpose: 'top-up', seat: null } },
    'Ann sets 500 aside to top up at Harbour',
  ],
  [{ type: 'FundsReleased', data: hold }, 'Ann gets back the 500 set aside for Harbour'],
  [{ type: 'FundsCaptured', data: hold }, 'Ann brings 500 to Harbour'],
  [{ type: 'CashOutCredited', data: hold }, 'Ann takes 500 home from Harbour'],
  [{ type: 'PlayerAdmitted', data: atTable }, 'Ann comes to Harbour by invitation'],
  [{ type: 'InvitationRenewed', data: { ...atTable, invitation: null } }, 'Ann renews the invitation to Harbour'],
  [
    { type: 'PlayerSeated', data: { ...hold, seat: 2, confirmed: false, owesBigBlind: true } },
    'Ann takes seat 3 with 500',
  ],
  [{ type: 'SeatingRejected', data: { ...hold, seat: 2, reason } }, 'Ann finds no seat at Harbour: seat 3 is taken'],
  [
    { type: 'SeatingRejected', data: { ...hold, seat: 2, reason: { code: 'InvitationNeeded', details: {} } } },
    'Ann finds no seat at Harbour: they need an invitation to sit at this private table',
  ],
  [{ type: 'ChipsQueued', data: { ...hold, seat: 2 } }, 'Ann will have 500 more in seat 3 once this hand is over'],
  [{ type: 'ChipsAdded', data: { ...hold, seat: 2, confirmed: false } }, 'Ann adds 500 in seat 3'],
  [
    { type: 'ChipsRefused', data: { ...hold, reason: { code: 'NotSeated', details: {} } } },
    'Ann may not add 500 at Harbour: they do not sit at this table',
  ],
  [{ type: 'PlayerSatOut', data: { ...atTable, seat: 0 } }, 'Ann sits out in seat 1'],
  [{ type: 'PlayerSatIn', data: { ...atTable, seat: 0, waits: false } }, 'Ann is ready to play in seat 1'],
  [{ type: 'PlayerSatIn', data: { ...atTable, seat: 0, waits: true } }, 'Ann waits for the big blind in seat 1'],
  [
    {
      type: 'PlayerLeft',
      data: { ...atTable, seat: 0, reservationId: reservationId(1), topUps: [], stack: amount(620) },
    },
    'Ann leaves seat 1 with 620',
  ],
  [{ type: 'TableClosed', data: { tableId: tableId(1) } }, 'Harbour closes'],
  [
    { type: 'ChipsConfirmed', data: { ...atTable, seat: 2, reservationId: reservationId(1) } },
    'Ann’s chips in seat 3 can be played for',
  ],
  [
    { type: 'AutoTopUpSet', data: { ...atTable, seat: 2, below: amount(400), to: amount(1_000) } },
    'Ann is topped up to 1,000 from now on, whenever a hand leaves less than 400',
  ],
  [{ type: 'TopUpDue', data: { ...hold, seat: 2 } }, '500 are due to top up Ann’s seat 3'],
  [
    { type: 'TopUpRefused', data: { ...atTable, seat: 2, reservationId: reservationId(1), reason: broke } },
    'Ann’s top-up cannot be had: insufficient funds: 0 available, 500 asked',
  ],
  [
    { type: 'AutoTopUpStopped', data: { ...atTable, seat: 2, reason: broke } },
    'Ann is topped up no more: insufficient funds: 0 available, 500 asked',
  ],
  [{ type: 'AutoTopUpStopped', data: { ...atTable, seat: 2, reason: null } }, 'Ann is topped up no more, as they wish'],
  [
    { type: 'SeedChosen', data: { ...atTable, seat: 2, seed: 'clover' } },
    'Ann puts a seed of their own into the next shuffles',
  ],
  [
    { type: 'HandScheduled', data: { tableId: tableId(1), at: '2026-01-01T00:00:00.000Z' } },
    'Another hand is about to start at Harbour',
  ],
  [{ type: 'HandCalledOff', data: { tableId: tableId(1) } }, 'No hand starts at Harbour: fewer than two are ready'],
  [{ type: 'LeaveAfterHandChosen', data: { ...inHand, seat: 2 } }, 'Ann plays this hand out, and leaves seat 3 then'],
  [{ type: 'StayChosen', data: { ...inHand, seat: 2 } }, 'Ann stays in seat 3 after all'],
  [{ type: 'LeaveAnnounced', data: { ...inHand, seat: 2 } }, 'Ann leaves seat 3 once this hand is over'],
  [{ type: 'TimeBankStarted', data: { ...inHand, ...turn } }, 'Ann takes time from the bank'],
  [{ type: 'ClockResumed', data: { ...inHand, ...turn } }, 'Ann’s clock goes on'],
  [{ type: 'HandForfeited', data: { ...inHand, seat: 2 } }, 'Ann is leaving, and folds when it is their turn'],
  [{ type: 'CardsMucked', data: { ...inHand, seat: 2 } }, 'Ann mucks'],
  [
    { type: 'HandStopped', data: { ...inHand, reason: 'DeckUnreadable', eventId: '', returned: [] } },
    'A hand is stopped, since its cards cannot be read; every bet goes back',
  ],
  [{ type: 'BuyInStarted', data: { ...hold, purpose: 'buy-in', seat: 2 } }, 'A buy-in of 500 begins for Ann'],
  [{ type: 'BuyInPlaced', data: hold }, 'Ann’s chips have reached Harbour'],
  [{ type: 'BuyInTurnedAway', data: { ...hold, code: 'SeatTaken' } }, 'Ann’s chips are turned away from Harbour'],
  [{ type: 'BuyInCompleted', data: hold }, 'Ann’s transfer to Harbour is complete'],
  [{ type: 'BuyInCompensated', data: hold }, 'Ann’s transfer to Harbour is undone, and no chip was lost'],
  [{ type: 'Redacted', data: {} }, 'Something happens that only those it concerns may see'],
]

test.each(told)('%j', (event, words) => expect(eventInWords(event, names)).toBe(words))

const everyone = { ...names, [BEN]: 'Ben', [CAT]: 'Cat' }
const tellAll = ({ events }: ToldHand) => events.map((event) => eventInWords(event, everyone))

test('a hand can be read from beginning to end', () =>
  expect(tellAll(raisedAndFolded())).toEqual([
    'Hand 1 starts at Harbour',
    'Hand 1 is dealt to 3 players',
    'Ben posts the small blind of 50',
    'Cat posts the big blind of 100',
    'Ann is to act',
    'Ann raises to 300',
    'Ben is to act',
    'Ben folds',
    'Cat is to act',
    'Cat calls 200',
    'The flop is 2♣ 7♦ 10♠',
    'Cat is to act',
    'Cat checks',
    'Ann is to act',
    'Ann bets 400',
    'Cat is to act',
    'Cat folds',
    'Ann gets back 400 that nobody called',
    'Ann wins the pot of 650',
    'Ann wins 350, Ben loses 50, and Cat loses 300',
    'The stacks at Harbour are settled',
  ]))

test('a showdown is told with the hands that were shown', () => {
  const told = tellAll(sidePot())
  expect(told).toContain('Ben raises to 1,000, all-in')
  expect(told.slice(-7)).toEqual([
    'Cat shows K♣ Q♣',
    'Ann shows A♠ A♥',
    'Ben shows 10♥ 10♦',
    'Ben wins the pot of 3,000 with three tens',
    'Ann wins side pot 1 of 1,000 with a pair of aces',
    'Ben wins 2,000, Ann loses 500, and Cat loses 1,500',
    'The stacks at Harbour are settled',
  ])
})

test('winners who share a pot are all named', () => {
  const share = { seat: 0, amount: amount(50), hand: null }
  const winners = [
    { ...share, playerId: ANN },
    { ...share, playerId: BEN },
  ]
  const event: Tellable = { type: 'PotAwarded', data: { ...inHand, run: null, pot: 0, amount: amount(100), winners } }
  expect(eventInWords(event, everyone)).toBe('Ann and Ben split the pot of 100')
})

test.each([
  ['ante', 'Ann posts an ante of 10'],
  ['big-blind-ante', 'Ann posts everybody’s ante, 10'],
  ['dead-blind', 'Ann posts a dead blind of 10'],
  ['late-blind', 'Ann posts a late big blind of 10'],
  ['straddle', 'Ann straddles for 10'],
] as const)('%s: what is posted is called by its name', (forced, words) =>
  expect(eventInWords({ type: 'BlindPosted', data: { ...inHand, seat: 0, forced, amount: amount(10) } }, names)).toBe(
    words,
  ),
)

test.each([
  ['timeout', 'Ann runs out of time and folds'],
  ['leaving', 'Ann is leaving and folds'],
] as const)('who folds by %s is said to', (because, words) => {
  const facts = { turn: 1, street: 'flop', action: 'fold', amount: amount(0), to: amount(0), allIn: false } as const
  const data = { ...inHand, ...facts, seat: 0, because, timeBank: 0 }
  expect(eventInWords({ type: 'ActionTaken', data }, names)).toBe(words)
})

test('whoever and whatever has no name is spoken of all the same', () => {
  expect(eventInWords({ type: 'FundsReleased', data: hold }, {})).toBe(
    'Someone gets back the 500 set aside for the table',
  )
  expect(eventInWords({ type: 'TableClosed', data: { tableId: tableId(1) } }, {})).toBe('The table closes')
})

const atSeat = { ...inHand, playerId: ANN, seat: 0 }
const salted = { index: 9, salt: '', path: [] }
const afterTheBetting: [RoomEvent, string][] = [
  [
    { type: 'RunOutOffered', data: { ...inHand, seats: [], deadline: '' } },
    'Everybody who is left is asked whether to run the rest of the board twice',
  ],
  [
    { type: 'RunOutResumed', data: { ...inHand, deadline: '' } },
    'There is time again to say how often to run the board',
  ],
  [{ type: 'RunOutChosen', data: { ...atSeat, times: 2 } }, 'Ann would run the board twice'],
  [
    { type: 'RunOutDecided', data: { ...inHand, times: 1, because: 'timeout' } },
    'The board is run once, since time has run out',
  ],
  [
    { type: 'SecondRunDealt', data: { ...inHand, street: 'river', cards: [{ ...salted, card: 'Td' }] } },
    'The second river is 10♦',
  ],
  [
    { type: 'RabbitHunted', data: { ...atSeat, cards: [{ ...salted, card: 'As' }] } },
    'Ann looks at what would have come: A♠',
  ],
  [
    {
      type: 'PotAwarded',
      data: {
        ...inHand,
        ...{ pot: 0, run: 2, amount: amount(50) },
        winners: [{ seat: 0, playerId: ANN, amount: amount(50), hand: null }],
      },
    },
    'Ann wins the second board’s half of the pot, 50',
  ],
]
test.each(afterTheBetting)('$type is told', (event, words) => expect(eventInWords(event, everyone)).toBe(words))

test('every type of event has words of its own', () => {
  const types = RoomEvent.options.flatMap(({ options }) => options.map(({ shape }) => shape.type.value))
  const spoken = new Set(
    [...told.map(([event]) => event), ...anEveningOfHands(), ...afterTheBetting.map(([event]) => event)].map(
      ({ type }) => type,
    ),
  )
  expect(types.filter((type) => !spoken.has(type))).toEqual([])
})

test('a type that this page does not know yet is not the end of it', () => {
  // What a newer server might send to a page that is still open.
  const event = { type: 'RabbitEaten', data: {} } as unknown as Tellable
  expect(eventInWords(event, {})).toBe('Rabbit eaten')
})

test('whatever happens in a room can be told', () => {
  fc.assert(
    fc.property(fc.array(aRoomCommand, { maxLength: 60, size: 'max' }), (commands) => {
      const room = new SimulatedRoom()
      for (const command of [...opening, ...commands]) {
        room.send(command)
        room.runErrands((keys) => keys - 1)
      }
      for (const event of room.log) {
        const words = eventInWords(event, {})
        expect(words).not.toMatch(/undefined|NaN|null|\[object/)
        expect(words).toMatch(/^[\p{Lu}\d]/u)
      }
    }),
    { numRuns: 50 },
  )
})
