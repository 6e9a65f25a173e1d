import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { io } from 'socket.io-client'

const A_SECOND = 50
const SECONDS = 8
const WARM_UP_SECONDS = 2
const READY_WITHIN_MS = 60_000
/** Enough that none of them runs into the rate limit. */
const PLAYERS = 4
const JSON_BODY = { 'content-type': 'application/json' }

/**
 * How long it takes, in milliseconds, from sending a command over HTTP to its event on another client's socket: through
 * the whole production app, at fifty commands a second, whether or not the last one has been answered.
 * @returns one latency for each command after the warm-up
 */
export async function commandToSocket(database: { url: string; ownerUrl: string }): Promise<number[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rewind-bench-'))
  const port = await freePort()
  const base = `http://localhost:${port}`
  const app = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: database.ownerUrl,
      DATA_DIR: dataDir,
      PORT: String(port),
      BOTS: 'off',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    await untilWell(base, app)
    return await measure(base)
  } finally {
    app.kill('SIGTERM')
    if (app.exitCode === null) await once(app, 'exit')
    await rm(dataDir, { recursive: true, force: true })
  }
}

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
    const answer = await fetch(`${base}/api/commands`, {
      method: 'POST',
      headers: { ...JSON_BODY, cookie: players[index % PLAYERS]?.cookie ?? '' },
      body: JSON.stringify({ commandId, type: 'DepositFunds', data: { amount: 1 } }),
    })
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  })
  await Promise.all(commands)
  await sleep(500)
  socket.close()
  if (latencies.length !== commands.length)
    throw new Error(`${commands.length} commands were sent, ${latencies.length} seen`)
  return latencies.slice(A_SECOND * WARM_UP_SECONDS)
}

async function signUp(base: string): Promise<{ playerId: string; cookie: string }> {
  const body = JSON.stringify({ displayName: 'Bench' })
  const answer = await fetch(`${base}/api/session`, { method: 'POST', headers: JSON_BODY, body })
  const { playerId }: { playerId: string } = await answer.json()
  return { playerId, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

async function untilWell(base: string, app: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline && app.exitCode === null) {
    const well = await fetch(`${base}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (well) return
    await sleep(100)
  }
  throw new Error('The app does not come up')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('A probe on a port has no address')
  return address.port
}
