import { describe, expect, test } from 'vitest'
import { ANN, amount, reservationId, tableId } from '@/tests/support/ids'
import { specification } from '@/tests/support/specification'
import { explain } from '../rejections'
import type { PlayerCommand } from './commands'
import type { PlayerEvent } from './events'
import { evolve, player } from './player'

const given = specification(player)

const [r1, r2] = [reservationId(1), reservationId(2)]
const felt = tableId(1)

const registered: PlayerEvent = { type: 'PlayerRegistered', data: { playerId: ANN, displayName: 'Ann' } }
const deposited = (chips: number): PlayerEvent => ({
  type: 'FundsDeposited',
  data: { playerId: ANN, amount: amount(chips) },
})
const withdrawn = (chips: number): PlayerEvent => ({
  type: 'FundsWithdrawn',
  data: { playerId: ANN, amount: amount(chips) },
})
const reserved = (id: typeof r1, chips: number, seat: number | null = null): PlayerEvent => ({
  type: 'FundsReserved',
  data: { playerId: ANN, reservationId: id, tableId: felt, seat, amount: amount(chips), purpose: 'buy-in' },
})
const toppedUp = (id: typeof r1, chips: number): PlayerEvent => ({
  type: 'FundsReserved',
  data: { playerId: ANN, reservationId: id, tableId: felt, seat: null, amount: amount(chips), purpose: 'top-up' },
})
const settled = (
  type: 'FundsReleased' | 'FundsCaptured' | 'CashOutCredited',
  id: typeof r1,
  chips: number,
): PlayerEvent => ({
  type,
  data: { playerId: ANN, reservationId: id, tableId: felt, amount: amount(chips) },
})

const deposit = (chips: number): PlayerCommand => ({
  type: 'DepositFunds',
  data: { playerId: ANN, amount: amount(chips) },
})
const withdraw = (chips: number): PlayerCommand => ({
  type: 'WithdrawFunds',
  data: { playerId: ANN, amount: amount(chips) },
})
const reserve = (id: typeof r1, chips: number, seat: number | null = null): PlayerCommand => ({
  type: 'ReserveFunds',
  data: { playerId: ANN, reservationId: id, tableId: felt, seat, amount: amount(chips) },
})
const topUp = (id: typeof r1, chips: number): PlayerCommand => ({
  type: 'TopUp',
  data: { playerId: ANN, reservationId: id, tableId: felt, amount: amount(chips) },
})
const release = (id: typeof r1): PlayerCommand => ({ type: 'ReleaseFunds', data: { playerId: ANN, reservationId: id } })
const capture = (id: typeof r1): PlayerCommand => ({ type: 'CaptureFunds', data: { playerId: ANN, reservationId: id } })
const cashOut = (id: typeof r1, chips: number, topUps: (typeof r1)[] = []): PlayerCommand => ({
  type: 'CreditCashOut',
  data: { playerId: ANN, reservationId: id, topUps, tableId: felt, amount: amount(chips) },
})

describe('registering', () => {
  const register = (displayName: string): PlayerCommand => ({
    type: 'RegisterPlayer',
    data: { playerId: ANN, displayName },
  })
  test('makes a player', () => given().when(register('Ann')).thenAppended(registered))
  test('under the same name again does nothing', () => given(registered).when(register('Ann')).thenNothing())
  test('under another name is refused', () =>
    given(registered).when(register('Bob')).thenRejected('PlayerAlreadyRegistered'))
  test('comes before everything else', () => {
    for (const command of [
      deposit(1),
      withdraw(1),
      reserve(r1, 1),
      topUp(r1, 1),
      release(r1),
      capture(r1),
      cashOut(r1, 1),
    ])
      given().when(command).thenRejected('PlayerNotFound')
  })
})

describe('depositing and withdrawing', () => {
  test('a deposit is available at once', () => {
    given(registered).when(deposit(100)).thenAppended(deposited(100))
    expect(given(registered, deposited(100)).state).toMatchObject({ available: 100, reserved: 0 })
  })
  test('a bankroll has a limit, reserved chips included', () =>
    given(registered, deposited(9_999_999_999_999), reserved(r1, 1_000))
      .when(deposit(2))
      .thenRejected('BankrollLimitExceeded', { bankroll: amount(9_999_999_999_999), limit: 1e13, asked: amount(2) }))
  test('a bankroll may reach its limit', () =>
    given(registered, deposited(9_999_999_999_999)).when(deposit(1)).thenAppended(deposited(1)))
  test('all that is available may be withdrawn', () =>
    given(registered, deposited(100)).when(withdraw(100)).thenAppended(withdrawn(100)))
  test('no more than is available may be withdrawn', () =>
    given(registered, deposited(500), reserved(r1, 200))
      .when(withdraw(301))
      .thenRejected('InsufficientFunds', { available: amount(300), asked: amount(301) }))
  test('the refusal says the figures', () =>
    expect(explain({ code: 'InsufficientFunds', details: { available: 300, asked: 500 } })).toBe(
      'Insufficient funds: 300 available, 500 asked.',
    ))
})

describe('reserving', () => {
  test('holds chips for a seat', () =>
    given(registered, deposited(100))
      .when(reserve(r1, 60, 3))
      .thenAppended(reserved(r1, 60, 3)))
  test('holds chips for a top-up', () =>
    given(registered, deposited(100)).when(topUp(r1, 60)).thenAppended(toppedUp(r1, 60)))
  test('a reservation is refused when it exceeds what is available', () =>
    given(registered, deposited(100), reserved(r1, 60))
      .when(reserve(r2, 50))
      .thenRejected('InsufficientFunds', { available: amount(40), asked: amount(50) }))
  test('the same reservation again does nothing', () =>
    given(registered, deposited(100), reserved(r1, 60)).when(reserve(r1, 60)).thenNothing())
  test('the same again does nothing even when the chips would no longer suffice', () =>
    given(registered, deposited(60), reserved(r1, 60)).when(reserve(r1, 60)).thenNothing())
  test.each([
    ['another amount', reserve(r1, 61)],
    ['another seat', reserve(r1, 60, 2)],
    ['another purpose', topUp(r1, 60)],
  ])('a reservation id used for %s is a conflict', (_, command) =>
    given(registered, deposited(500), reserved(r1, 60))
      .when(command)
      .thenRejected('ReservationConflict', { reservationId: r1 }),
  )
  test('a reservation id works once, even after it is released', () =>
    given(registered, deposited(100), reserved(r1, 60), settled('FundsReleased', r1, 60))
      .when(reserve(r1, 70))
      .thenRejected('ReservationConflict', { reservationId: r1 }))
  test('moves chips from available to reserved', () =>
    expect(given(registered, deposited(100), reserved(r1, 60)).state).toMatchObject({ available: 40, reserved: 60 }))
})

describe('releasing and capturing', () => {
  const held = [registered, deposited(100), reserved(r1, 60)]
  test('a release gives the hold back', () => {
    given(...held)
      .when(release(r1))
      .thenAppended(settled('FundsReleased', r1, 60))
    expect(given(...held, settled('FundsReleased', r1, 60)).state).toMatchObject({ available: 100, reserved: 0 })
  })
  test('a capture takes the hold away', () => {
    given(...held)
      .when(capture(r1))
      .thenAppended(settled('FundsCaptured', r1, 60))
    expect(given(...held, settled('FundsCaptured', r1, 60)).state).toMatchObject({ available: 40, reserved: 0 })
  })
  test('each again does nothing', () => {
    given(...held, settled('FundsReleased', r1, 60))
      .when(release(r1))
      .thenNothing()
    given(...held, settled('FundsCaptured', r1, 60))
      .when(capture(r1))
      .thenNothing()
  })
  test('what was captured cannot be released', () =>
    given(...held, settled('FundsCaptured', r1, 60))
      .when(release(r1))
      .thenRejected('ReservationNotHeld', { reservationId: r1, status: 'captured' }))
  test('what was released cannot be captured', () =>
    given(...held, settled('FundsReleased', r1, 60))
      .when(capture(r1))
      .thenRejected('ReservationNotHeld', { reservationId: r1, status: 'released' }))
  test('an unknown reservation is neither', () => {
    given(...held)
      .when(release(r2))
      .thenRejected('ReservationNotFound', { reservationId: r2 })
    given(...held)
      .when(capture(r2))
      .thenRejected('ReservationNotFound', { reservationId: r2 })
  })
})

describe('cashing out', () => {
  const seated = [registered, deposited(100), reserved(r1, 60), settled('FundsCaptured', r1, 60)]
  test('credits the stack, whatever it has become', () => {
    given(...seated)
      .when(cashOut(r1, 250))
      .thenAppended(settled('CashOutCredited', r1, 250))
    expect(given(...seated, settled('CashOutCredited', r1, 250)).state).toMatchObject({ available: 290, reserved: 0 })
  })
  test('works once a buy-in', () =>
    given(...seated, settled('CashOutCredited', r1, 250))
      .when(cashOut(r1, 250))
      .thenNothing())
  test('captures first what was not captured yet', () =>
    given(registered, deposited(100), reserved(r1, 60))
      .when(cashOut(r1, 60))
      .thenAppended(settled('FundsCaptured', r1, 60), settled('CashOutCredited', r1, 60)))
  test('captures first the top-ups that it overtook, and only those', () =>
    given(...seated, toppedUp(r2, 20), toppedUp(reservationId(3), 5))
      .when(cashOut(r1, 80, [r2]))
      .thenAppended(settled('FundsCaptured', r2, 20), settled('CashOutCredited', r1, 80)))
  test('is never refused, even without a known buy-in', () =>
    given(registered)
      .when(cashOut(r2, 10))
      .thenAppended(settled('CashOutCredited', r2, 10)))
})

test('an event before the registration is the sign of a broken log', () =>
  expect(() => evolve(player.initial, deposited(1))).toThrow('never registered'))
