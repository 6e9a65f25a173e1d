import { setTimeout as sleep } from 'node:timers/promises'
import type { HandId, PlayerId } from '@/domain/kernel'
import { deterministicId } from '../deterministic-id'
import type { Dispatch } from '../dispatch'
import { isStoreUnavailable } from '../store-unavailable'
import type { StoredEvent } from '../stored-events'
import type { Bot } from './bot'
import { type Choice, giveUp } from './choice'
import { choose, ITERATIONS } from './decide'
import type { Random } from './equity'
import { type EventOfHand, isOfHand, type SeenHand, see } from './seen-hand'
import { situationOf } from './situation'
import { thinkingTime } from './thinking-time'

export interface PlayersOptions {
  dispatch: Dispatch
  bots: readonly Bot[]
  /** Whether they take the time that a person would, or none. */
  thinking: 'human' | 'none'
  signal: AbortSignal
  random?: Random
  iterations?: number
  log?: (line: string) => void
}

/** Those who act for the bots when it is their turn. */
export interface Players {
  /** Takes in what has happened, in the order of the log, and acts wherever it is a bot's turn by then. */
  watch(events: readonly StoredEvent[]): void
  /** Resolves once nobody is about to act any more; soon, after the signal. */
  settled(): Promise<void>
}

const AGAIN_AFTER_MS = 500
/** To say how often to run the board, of the ten seconds that there are. */
const SHORTEST_ANSWER_MS = 800
const ANSWER_MS = 2_000
/** Until a bot has seen what was decided before its own answer came, however busy the room is. */
const SEEN_BY_MS = 500

/**
 * Each bot acts by itself on what it has seen, by the same commands as everybody else. A turn's command has an id of
 * the turn's own, so whoever takes it up again after a crash does not act twice.
 */
export function createPlayers({
  dispatch,
  bots,
  thinking,
  signal,
  random = Math.random,
  iterations = ITERATIONS,
  log = () => undefined,
}: PlayersOptions): Players {
  const byId = new Map(bots.map((bot) => [bot.playerId, bot]))
  const ids: ReadonlySet<PlayerId> = new Set(byId.keys())
  const hands = new Map<HandId, SeenHand>()
  /** The turn of each hand that somebody is thinking about. */
  const taken = new Map<HandId, number>()
  /** The seats of each hand whose bots are about to say how often to run the board. */
  const answering = new Map<HandId, Set<number>>()
  const underWay = new Set<Promise<void>>()

  const isOpen = (handId: HandId, turn: number) => hands.get(handId)?.hand.turn?.number === turn && !signal.aborted

  function look(handId: HandId): void {
    const seen = hands.get(handId)
    if (seen?.hand.offer) answerOffer(seen)
    const turn = seen?.hand.turn
    const own = seen?.hand.seats.find(({ seat }) => seat === turn?.seat)
    const bot = own && byId.get(own.playerId)
    if (!seen || !turn || !bot || taken.get(handId) === turn.number) return
    taken.set(handId, turn.number)
    begin(bot, act(bot, seen, turn))
  }

  function begin(bot: Bot, deed: Promise<void>): void {
    const acting = deed.catch((error: unknown) => log(`${bot.displayName}: ${String(error)}`))
    underWay.add(acting)
    acting.finally(() => underWay.delete(acting))
  }

  /** Every bot that is asked how often to run the board says so, each once. */
  function answerOffer({ hand }: SeenHand): void {
    const answered = answering.get(hand.handId) ?? new Set<number>()
    answering.set(hand.handId, answered)
    for (const { seat, times } of hand.offer?.answers ?? []) {
      const own = hand.seats.find((each) => each.seat === seat)
      const bot = own && byId.get(own.playerId)
      if (!bot || times !== null || answered.has(seat)) continue
      answered.add(seat)
      begin(bot, chooseRunOut(bot, hand.handId, seat))
    }
  }

  async function chooseRunOut({ playerId, character, displayName }: Bot, handId: HandId, seat: number): Promise<void> {
    if (thinking === 'human') {
      const ms = (SHORTEST_ANSWER_MS + ANSWER_MS * random()) * character.deliberation
      await sleep(ms, undefined, { signal }).catch(() => undefined)
    }
    const times = random() < character.runsTwice ? 2 : 1
    const isAsked = () =>
      !signal.aborted &&
      hands.get(handId)?.hand.offer?.answers.some((answer) => answer.seat === seat && answer.times === null) === true
    const command = { type: 'ChooseRunOut' as const, data: { handId, playerId, times } }
    const sent = await insist(command, playerId, deterministicId('bot', handId, 'run-out', seat), isAsked)
    if (sent?.type === 'rejected' && (await isStill(isAsked)))
      log(`${displayName} was refused to run the board ${times} times: ${sent.rejection.code}`)
  }

  async function act(bot: Bot, seen: SeenHand, turn: { number: number; seat: number; deadline: string }) {
    const choice = decide(bot, seen, turn.seat)
    if (thinking === 'human') {
      const ms = thinkingTime(choice, bot.character, Date.parse(turn.deadline) - Date.now(), random)
      await sleep(ms, undefined, { signal }).catch(() => undefined)
    }
    await send(bot, seen.hand.handId, turn.number, choice)
  }

  function decide({ playerId, character }: Bot, { hand, legal, reading, own }: SeenHand, seat: number): Choice {
    if (!legal) throw new Error(`Turn ${hand.turns} of hand ${hand.handId} has no legal actions`)
    const situation = situationOf(hand, seat, own.get(playerId) ?? [], legal, reading)
    // Cards that cannot be read are no reason to keep the others waiting.
    return situation ? choose(situation, character, random, iterations) : giveUp({ legal }, 0)
  }

  async function send({ playerId, displayName }: Bot, handId: HandId, turn: number, choice: Choice): Promise<void> {
    const { action, amount } = choice
    const data = { handId, playerId, turn, action, ...(amount !== undefined && { amount }) }
    const isAsked = () => isOpen(handId, turn)
    const sent = await insist({ type: 'Act', data }, playerId, deterministicId('bot', handId, turn), isAsked)
    if (sent?.type === 'rejected' && (await isStill(isAsked)))
      log(`${displayName} was refused to ${action} ${amount ?? ''}: ${sent.rejection.code}`)
  }

  /** An answer that came too late, since others had decided meanwhile, is no fault: the log soon tells so. */
  async function isStill(isAsked: () => boolean): Promise<boolean> {
    await sleep(SEEN_BY_MS, undefined, { signal }).catch(() => undefined)
    return isAsked()
  }

  /**
   * While the store is away, the command is sent again; an answer of any kind is the end of it.
   * @returns undefined once nobody waits for it any more
   */
  async function insist(
    command: Parameters<Dispatch>[0],
    playerId: PlayerId,
    commandId: string,
    isAsked: () => boolean,
  ) {
    while (isAsked()) {
      try {
        return await dispatch(command, { sender: { type: 'player', playerId }, commandId })
      } catch (error) {
        if (!isStoreUnavailable(error)) throw error
        await sleep(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined)
      }
    }
    return undefined
  }

  /** A hand that cannot be followed is left to its clock. */
  function follow(event: EventOfHand): SeenHand | undefined {
    const { handId } = event.data
    try {
      return see(hands.get(handId), event, ids)
    } catch (error) {
      hands.delete(handId)
      log(`Hand ${handId} cannot be followed: ${String(error)}`)
      return undefined
    }
  }

  return {
    watch(events) {
      const changed = new Set<HandId>()
      for (const event of events) {
        if (!isOfHand(event)) continue
        const { handId } = event.data
        const seen = follow(event)
        if (!seen) continue
        if (seen.hand.status === 'completed') {
          hands.delete(handId)
          taken.delete(handId)
          answering.delete(handId)
          changed.delete(handId)
        } else {
          hands.set(handId, seen)
          changed.add(handId)
        }
      }
      for (const handId of changed) look(handId)
    },
    async settled() {
      await Promise.all(underWay)
    },
  }
}
