import type { Changes } from './changes'

/** What the gateway answers to a subscription. */
export type SubscribeAnswer = { ok: true; position: number } | { ok: false; code: string; detail: string }

/** A message of the gateway: what a scope brought in (after, position]. */
export interface Span {
  scope: string
  after: number
  position: number
}

/** The part of a socket that channels use. */
export interface Wire {
  readonly connected: boolean
  /** @throws when no answer comes in time */
  subscribe(scope: string, after: number): Promise<SubscribeAnswer>
  unsubscribe(scope: string): void
}

/** Someone who keeps up with a scope. */
export interface Reader<Message extends Span = Changes> {
  /** Everything up to here is in. */
  position(): number
  /**
   * Never called with a gap before the message; may be called with what is known already.
   * @param isLate what was missed is being made up for: this may have happened a while ago
   */
  receive(message: Message, isLate: boolean): void
}

export interface Channels<Message extends Span = Changes> {
  /** @returns how to leave again */
  join(scope: Message['scope'], reader: Reader<Message>): () => void
  /** A connection was made, or made again: every scope is asked for from where its readers are. */
  connected(wire: Wire): void
  disconnected(): void
  receive(message: Message): void
}

interface Channel<Message extends Span> {
  readers: Set<Reader<Message>>
  /** What this connection has brought so far; null until it was asked. */
  position: number | null
  /** The question that is open, if any; an answer to another one comes too late. */
  question: symbol | null
  /** Someone further behind has joined while the gateway was asked. */
  askAgain: boolean
  refusals: number
}

/** Milliseconds. */
const SHORTEST_RETRY = 1_000
const LONGEST_RETRY = 15_000
const LINGER = 1_000

/**
 * One subscription a scope, however many readers it has. It starts where the reader furthest behind is, and starts
 * again from there whenever something is missing; each reader drops what it knows. So nothing is doubled or missed.
 */
export function createChannels<Message extends Span = Changes>(
  answered: (answer: SubscribeAnswer) => void = () => {},
): Channels<Message> {
  const channels = new Map<string, Channel<Message>>()
  let wire: Wire | null = null

  function open(scope: string): Channel<Message> {
    const known = channels.get(scope)
    if (known) return known
    const channel = {
      readers: new Set<Reader<Message>>(),
      position: null,
      question: null,
      askAgain: false,
      refusals: 0,
    }
    channels.set(scope, channel)
    return channel
  }

  async function ask(scope: string, channel: Channel<Message>): Promise<void> {
    if (!wire?.connected || channel.readers.size === 0) return
    if (channel.question) {
      channel.askAgain = true
      return
    }
    const question = Symbol(scope)
    const after = Math.min(...[...channel.readers].map((reader) => reader.position()))
    channel.question = question
    channel.position = after
    const answer = await wire.subscribe(scope, after).catch(() => undefined)
    if (channel.question !== question) return
    channel.question = null
    if (answer) answered(answer)
    if (channel.askAgain) {
      channel.askAgain = false
      return ask(scope, channel)
    }
    channel.refusals = answer?.ok ? 0 : channel.refusals + 1
    if (channel.refusals > 0) askLater(scope, channel)
  }

  function askLater(scope: string, channel: Channel<Message>): void {
    channel.position = null
    const wait = Math.min(SHORTEST_RETRY * 2 ** (channel.refusals - 1), LONGEST_RETRY)
    setTimeout(() => channel.position === null && ask(scope, channel), wait)
  }

  function forget(channel: Channel<Message>): void {
    channel.position = null
    channel.question = null
    channel.askAgain = false
  }

  function dropIfLeft(scope: string, channel: Channel<Message>): void {
    if (channel.readers.size > 0 || channels.get(scope) !== channel) return
    channels.delete(scope)
    forget(channel)
    if (wire?.connected) wire.unsubscribe(scope)
  }

  return {
    join(scope, reader) {
      const channel = open(scope)
      channel.readers.add(reader)
      if (channel.position === null || reader.position() < channel.position) void ask(scope, channel)
      return () => {
        channel.readers.delete(reader)
        // The page that follows often reads the same scope.
        setTimeout(dropIfLeft, LINGER, scope, channel)
      }
    },

    connected(opened) {
      wire = opened
      for (const [scope, channel] of channels) {
        forget(channel)
        void ask(scope, channel)
      }
    },

    disconnected() {
      wire = null
      for (const channel of channels.values()) forget(channel)
    },

    receive(message) {
      const channel = channels.get(message.scope)
      if (!channel) return
      channel.position = Math.max(channel.position ?? 0, message.position)
      let missing = false
      for (const reader of [...channel.readers]) {
        if (message.after > reader.position()) missing = true
        else reader.receive(message, channel.question !== null)
      }
      if (missing && !channel.question) void ask(message.scope, channel)
    },
  }
}
