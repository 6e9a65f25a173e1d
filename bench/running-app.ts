import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const READY_WITHIN_MS = 60_000
const JSON_BODY = { 'content-type': 'application/json' }

/** The whole production app in a process of its own, without bots, for as long as something is measured. */
export async function withRunningApp<Result>(
  database: { url: string; ownerUrl: string },
  measure: (base: string) => Promise<Result>,
  environment: Record<string, string> = {},
): Promise<Result> {
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
      ...environment,
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

/** A new player, and the cookie of their session. */
export async function signUp(base: string, displayName = 'Bench'): Promise<{ playerId: string; cookie: string }> {
  const body = JSON.stringify({ displayName })
  const answer = await fetch(`${base}/api/session`, { method: 'POST', headers: JSON_BODY, body })
  const { playerId }: { playerId: string } = await answer.json()
  return { playerId, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** @returns the events that came of it. @throws unless the command is accepted */
export async function send(
  base: string,
  cookie: string,
  command: { commandId: string; type: string; data: object },
): Promise<{ data: Record<string, unknown> }[]> {
  const headers = { ...JSON_BODY, cookie }
  const answer = await fetch(`${base}/api/commands`, { method: 'POST', headers, body: JSON.stringify(command) })
  if (!answer.ok) throw new Error(`${command.type}: ${answer.status} ${await answer.text()}`)
  const { events }: { events: { data: Record<string, unknown> }[] } = await answer.json()
  return events
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
