import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { io } from 'socket.io-client'
import { send, signUp, withRunningApp } from './running-app'

const A_SECOND = 50
const SECONDS = 8
const WARM_UP_SECONDS = 2
/** Enough that none of them runs into the rate limit. */
const PLAYERS = 4

/**
 * How long it takes, in milliseconds, from sending a command over HTTP to its event on another client's socket: through
 * the whole production app, at fifty commands a second, whether or not the last one has been answered.
 * @returns one latency for each command after the warm-up
 */
export const commandToSocket = (database: { url: string; ownerUrl: string }): Promise<number[]> =>
  withRunningApp(database, measure)

async function measure(base: string): Promise<number[]> {
  const players = await Promise.all(Array.from({ length: PLAYERS }, () => signUp(base)))
  const sentAt = new Map<string, number>()
  const latencies: number[] = []
  const socket = io(base, { transports: ['websocket'] })
  await new Promise((connected) => socket.once('connect', () => connected(undefined)))
  socket.on('changes', ({ events }: { events: { commandId: string }[] }) => {
    const now = performance.now()
    for (const { commandId } of events) latencies.push(now - (sentAt.get(commandId) ?? now))
  })
  const { position }: { position: number } = await (await fetch(`${base}/api/books`)).json()
  for (const { playerId } of players)
    await socket.emitWithAck('subscribe', { scope: `player:${playerId}`, after: position })

  const start = performance.now()
  const commands = Array.from({ length: A_SECOND * (SECONDS + WARM_UP_SECONDS) }, async (_, index) => {
    await sleep(start + (index * 1_000) / A_SECOND - performance.now())
    const commandId = randomUUID()
    sentAt.set(commandId, performance.now())
    await send(base, players[index % PLAYERS]?.cookie ?? '', { commandId, type: 'DepositFunds', data: { amount: 1 } })
  })
  await Promise.all(commands)
  await sleep(500)
  socket.close()
  if (latencies.length !== commands.length)
    throw new Error(`${commands.length} commands were sent, ${latencies.length} seen`)
  return latencies.slice(A_SECOND * WARM_UP_SECONDS)
}
