import type { Result } from '@/domain/deal'
import { chips, type ReservationId } from '@/domain/kernel'
import type { TableCommand } from '@/domain/table/commands'
import type { TableEvent, TableTerms } from '@/domain/table/events'
import { isReady } from '@/domain/table/readiness'
import { type Occupant, type OpenTable, occupantOf, type Table } from '@/domain/table/state'
import { table as aggregate } from '@/domain/table/table'
import { amount, handId, playerId, reservationId, tableId } from './ids'
import { NOW } from './specification'

export type HandStarted = Extract<TableEvent, { type: 'HandStarted' }>['data']

/** Blinds of 5/10 and buy-ins of 400 to 1,000, without antes, straddle or pauses. */
export const TERMS: TableTerms = {
  tableId: tableId(1),
  name: 'Harbour',
  smallBlind: amount(5),
  bigBlind: amount(10),
  minBuyIn: amount(400),
  maxBuyIn: amount(1_000),
  seats: 6,
  ante: amount(0),
  anteFrom: 'everyone',
  straddle: amount(0),
  clock: 20,
  timeBank: 60,
  pause: 0,
  rabbitHunting: false,
  runItTwice: false,
  isPrivate: false,
}

/** A table at which a test seats people and starts hands; players are numbered by their first seats, or as told. */
export class PlayedTable {
  readonly events: TableEvent[] = []
  now = NOW
  private table: Table = aggregate.initial
  private reservations = 0

  constructor(terms: Partial<TableTerms> = {}) {
    this.send({ type: 'CreateTable', data: { ...TERMS, ...terms, playerId: playerId(0), invitation: null } })
  }

  /** @returns what was appended; or, of a refused command, the rejection's code */
  send(command: TableCommand, commandId = handId(this.state?.handNumber ?? 0)): TableEvent[] | string {
    const decision = aggregate.decide(command, this.table, { commandId, now: this.now })
    if (decision.type === 'rejected') return decision.rejection.code
    this.table = decision.events.reduce(aggregate.evolve, this.table)
    this.events.push(...decision.events)
    return decision.events
  }

  /** Each takes a seat, with chips that are confirmed at once. */
  sit(...seats: number[]): this {
    for (const seat of seats) this.take(seat, playerId(seat))
    return this
  }

  take(seat: number, player: ReturnType<typeof playerId>, stack = 500): this {
    const reserved = reservationId(++this.reservations)
    const data = { tableId: this.id, playerId: player, reservationId: reserved }
    this.send({ type: 'SeatPlayer', data: { ...data, seat, amount: amount(stack) } })
    this.send({ type: 'ConfirmChips', data })
    return this
  }

  putOff = (toLookAt: number) => this.send({ type: 'PutOffHand', data: { tableId: this.id, toLookAt } })
  sitOut = (seat: number) => this.send({ type: 'SitOut', data: this.whoever(seat) })
  sitIn = (seat: number, { waits = false } = {}) => this.send({ type: 'SitIn', data: { ...this.whoever(seat), waits } })
  leave = (seat: number, { afterHand = false } = {}) =>
    this.send({ type: 'LeaveTable', data: { ...this.whoever(seat), afterHand } })
  stay = (seat: number) => this.send({ type: 'StayAtTable', data: this.whoever(seat) })
  autoTopUp = (seat: number, below: number, to: number) =>
    this.send({ type: 'SetAutoTopUp', data: { ...this.whoever(seat), below: amount(below), to: amount(to) } })
  noAutoTopUp = (seat: number) => this.send({ type: 'StopAutoTopUp', data: this.whoever(seat) })
  refuseTopUp = (seat: number, reserved: ReservationId, code: string) =>
    this.send({
      type: 'RefuseTopUp',
      data: { ...this.whoever(seat), reservationId: reserved, reason: { code, details: {} } },
    })
  /** Chips that are on their way until `confirm`. */
  topUp = (seat: number, more: number, reserved = reservationId(++this.reservations)) =>
    this.send({ type: 'AddChips', data: { ...this.whoever(seat), reservationId: reserved, amount: amount(more) } })
  confirm(seat: number): void {
    const data = this.whoever(seat)
    for (const reserved of this.at(seat).unconfirmed)
      this.send({ type: 'ConfirmChips', data: { ...data, reservationId: reserved } })
  }

  /** Starts the hand that is due. */
  start(): HandStarted {
    this.send({ type: 'StartHand', data: { tableId: this.id } }, handId(this.state.handNumber + 1))
    const [last] = this.events.slice(-1)
    if (last?.type !== 'HandStarted') throw new Error(`No hand was started, but: ${last?.type}`)
    return last.data
  }

  /** Ends the hand that is played, with what each seat won or lost by it. */
  end(changes: Readonly<Record<number, number>> = {}, { toLookAt = 0, timeBanks = {} as Record<number, number> } = {}) {
    const { hand } = this.state
    if (!hand) throw new Error('No hand is played')
    const seats = hand.seats.map((seat): Result => {
      const { stack, timeBank, playerId: player } = this.at(seat)
      const change = changes[seat] ?? 0
      return {
        seat,
        playerId: player,
        bet: chips(Math.max(0, -change)),
        won: chips(Math.max(0, change)),
        change,
        stack: chips(stack + change),
        timeBank: timeBanks[seat] ?? timeBank,
      }
    })
    return this.send({ type: 'EndHand', data: { tableId: this.id, handId: hand.handId, seats, toLookAt } })
  }

  /** A whole hand in which nobody wins or loses. */
  hand(): HandStarted {
    const started = this.start()
    this.end()
    return started
  }

  get state(): OpenTable {
    if (this.table.status === 'closed') throw new Error('The table has closed')
    return this.table as OpenTable
  }
  get id() {
    return TERMS.tableId
  }
  get ready(): number[] {
    return this.state.seats.flatMap((occupant, seat) => (occupant && isReady(occupant) ? [seat] : []))
  }
  at = (seat: number): Occupant => occupantOf(this.state, seat)
  private whoever = (seat: number) => ({ tableId: this.id, playerId: this.at(seat).playerId })
}

/** Where a hand was played from: button, small and big blind. */
export const positionsOf = ({ button, smallBlindSeat, bigBlindSeat }: HandStarted): [number, number, number] => [
  button,
  smallBlindSeat,
  bigBlindSeat,
]

/** What a seat posted, as `big-blind 10`. */
export const postsOf = ({ posts }: HandStarted, seat: number): string[] =>
  posts.filter((post) => post.seat === seat).map(({ forced, amount: due }) => `${forced} ${due}`)
