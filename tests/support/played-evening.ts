import fc from 'fast-check'
import type { LegalActions } from '@/domain/hand/events'
import { chips, type HandId, type PlayerId, type Recorded } from '@/domain/kernel'
import type { RoomCommand, RoomEvent } from '@/domain/room'
import { playerId, reservationId, tableId } from './ids'
import { SimulatedRoom } from './simulated-room'

/** Where an evening is played, and by whom. */
export const TABLE = tableId(1)
const GUESTS = [1, 2, 3, 4, 5, 6, 7, 8]
export const MAX_BUY_IN = 1_000

const someTerms = fc.record({
  seats: fc.integer({ min: 2, max: 9 }),
  ante: fc.constantFrom(0, 0, 3),
  anteFrom: fc.constantFrom('everyone' as const, 'big-blind' as const),
  straddle: fc.constantFrom(0, 0, 40),
  timeBank: fc.constantFrom(0, 60),
  pause: fc.constantFrom(0, 3_000),
})

/** What happens next; which of several, and how much of the possible, from 0 to 99. */
const aStep = fc.record({
  kind: fc.oneof(
    { weight: 30, arbitrary: fc.constant('act' as const) },
    { weight: 4, arbitrary: fc.constant('come' as const) },
    { weight: 2, arbitrary: fc.constant('time passes' as const) },
    { weight: 2, arbitrary: fc.constant('sit in' as const) },
    { weight: 2, arbitrary: fc.constant('auto top-up' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('top up' as const, 'sit out' as const, 'leave' as const, 'meddle' as const),
    },
  ),
  who: fc.constantFrom(...GUESTS),
  what: fc.nat({ max: 99 }),
  much: fc.nat({ max: 99 }),
})
export type Step = typeof aStep extends fc.Arbitrary<infer Each> ? Each : never

export const anEvening = fc.record({
  terms: someTerms,
  steps: fc.array(aStep, { maxLength: 400, size: 'max' }),
})
type Evening = typeof anEvening extends fc.Arbitrary<infer Each> ? Each : never

interface OpenTurn {
  handId: HandId
  playerId: PlayerId
  turn: number
  legal: LegalActions
}

/** Ticks of the processes after which somebody must be to act, if anybody can be. */
const TICKS = 12

/**
 * A whole evening at one table, from buying in: hands are really played, while people come, run out of time, sit out, come
 * back, top up and leave. `look` sees every event as soon as it is recorded.
 */
export class Played {
  turn: OpenTurn | undefined
  readonly room: SimulatedRoom
  private reservations = 0

  constructor(
    { terms, steps }: Pick<Evening, 'terms'> & { steps: Iterable<Step> },
    look: (event: Recorded<RoomEvent>) => void = () => undefined,
  ) {
    this.room = new SimulatedRoom((event) => {
      this.follow(event)
      look(event)
    })
    for (const command of opening(terms)) this.room.send(command)
    for (const guest of GUESTS.slice(0, 4)) this.come(guest, 50)
    for (const step of steps) {
      for (let ticks = 0; !this.turn && ticks < TICKS; ticks++) this.tick(step.what % 3)
      this.happens(step)
    }
  }

  private follow(event: RoomEvent): void {
    if (event.type === 'TurnStarted') this.turn = event.data
    if (event.type === 'ActionTaken' || event.type === 'HandCompleted') this.turn = undefined
  }

  private tick(choice: number): void {
    this.room.runOneErrand((keys) => (keys > 0 ? choice : 0))
  }

  private happens({ kind, who, what, much }: Step): void {
    const command = this.asked({ kind, who, what, much })
    if (kind === 'time passes') this.tick(what)
    else if (kind === 'come') this.come(who, much)
    else if (command) this.room.send(command)
  }

  private asked({ kind, who, what, much }: Step): RoomCommand | undefined {
    const at = { tableId: TABLE, playerId: playerId(who) }
    switch (kind) {
      case 'act':
        return this.turn && action(this.turn, what, much)
      case 'meddle':
        return this.turn && action({ ...this.turn, playerId: playerId(who) }, what, much)
      case 'top up':
        return { type: 'TopUp', data: { ...at, ...this.reservation(), amount: chips(1 + 5 * much) } }
      case 'auto top-up':
        if (what < 20) return { type: 'StopAutoTopUp', data: at }
        return { type: 'SetAutoTopUp', data: { ...at, below: chips(1 + 5 * what), to: chips(500 + 5 * much) } }
      case 'sit out':
        return { type: 'SitOut', data: at }
      case 'sit in':
        return { type: 'SitIn', data: { ...at, waits: what < 30 } }
      case 'leave':
        return what < 20
          ? { type: 'StayAtTable', data: at }
          : { type: 'LeaveTable', data: { ...at, afterHand: what < 60 } }
      default:
        return undefined
    }
  }

  private reservation() {
    return { reservationId: reservationId(++this.reservations) }
  }

  private come(guest: number, much: number): void {
    const data = { playerId: playerId(guest), ...this.reservation(), tableId: TABLE, amount: chips(100 + 9 * much) }
    this.room.send({ type: 'ReserveFunds', data: { ...data, seat: null } })
  }
}

/** Mostly a check or a call, sometimes a bet or a raise of some size, now and then a fold. */
function action({ handId, playerId, turn, legal }: OpenTurn, what: number, much: number): RoomCommand {
  const range = legal.bet ?? legal.raise
  const data = { handId, playerId, turn }
  if (range && what < 25) {
    const amount = chips(range.min + Math.floor(((range.max - range.min) * much ** 2) / 99 ** 2))
    return { type: 'Act', data: { ...data, action: legal.bet ? 'bet' : 'raise', amount } }
  }
  if (what > 85) return { type: 'Act', data: { ...data, action: 'fold' } }
  return { type: 'Act', data: { ...data, action: legal.check ? 'check' : 'call' } }
}

const opening = ({ ante, straddle, ...terms }: Evening['terms']): RoomCommand[] => [
  ...GUESTS.flatMap((guest): RoomCommand[] => [
    { type: 'RegisterPlayer', data: { playerId: playerId(guest), displayName: `Guest ${guest}` } },
    { type: 'DepositFunds', data: { playerId: playerId(guest), amount: chips(guest % 2 === 0 ? 1_200 : 10_000) } },
  ]),
  {
    type: 'CreateTable',
    data: {
      tableId: TABLE,
      playerId: playerId(1),
      name: 'Evening',
      smallBlind: chips(10),
      bigBlind: chips(20),
      minBuyIn: chips(100),
      maxBuyIn: chips(MAX_BUY_IN),
      ante: chips(ante),
      straddle: chips(straddle),
      clock: 20,
      rabbitHunting: false,
      runItTwice: false,
      isPrivate: false,
      invitation: null,
      ...terms,
    },
  },
]
