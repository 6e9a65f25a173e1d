import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { startBots } from './bots/run-bots'
import { openCompany } from './company/company'
import { openDatabase } from './database'
import { CAST, TABLES } from './demo/cast'
import { createDemo } from './demo/seed'
import type { Environment } from './env'
import { openGateway } from './gateway'
import { asksForPage, tellAway } from './http/away-page'
import { isReadable, refuseUnreadable } from './http/unreadable-path'
import { type Inside, openInside } from './inside'
import { checkPort, listen } from './listen'
import { openPresence } from './presence'
import { openRoom } from './room-instance'
import { openSealedDatabase } from './sealed-database'
import { isStoreUnavailable } from './store-unavailable'
import { startWorker } from './worker'

const BOTS: ReadonlySet<string> = new Set(Object.values(CAST).map(({ playerId }) => playerId))

export interface RunningApp {
  /** Undefined for a process that serves no pages. */
  url?: string
  close(): Promise<void>
}

/** Opens the database, the room and the doors, in that order; closes them in the other. */
export async function startApp(
  env: Environment,
  { dev, log }: { dev: boolean; log: (line: string) => void },
): Promise<RunningApp> {
  const serves = env.ROLE !== 'worker'
  const works = env.ROLE !== 'web'
  if (serves) await checkPort(env.PORT)

  const database = await openSealedDatabase({ ...env, log }, openDatabase)
  log(`Database ready${database.migrations.length > 0 ? `, migrated: ${database.migrations.join(', ')}` : ''}`)
  const closing: (() => Promise<void>)[] = [() => database.close()]
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step()
  }
  try {
    const inside = openInside({ ...database, log })
    closing.push(() => inside.tail.close())
    if (works) closing.push(await work(inside, env.BOTS === 'on', log))
    if (!serves) return { close }
    openRoom(inside.room)
    closing.push(await serve(env.PORT, dev, inside))
    return { url: `http://localhost:${env.PORT}`, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Starts what follows the log, and the bots; in an empty room, with a demo to look at. */
async function work(inside: Inside, hasBots: boolean, log: (line: string) => void): Promise<() => Promise<void>> {
  const demo = createDemo({ ...inside, hasBots, log })
  const isDue = await demo.isDue()
  if (isDue) await demo.beforeTheDoorsOpen()
  const stopWorker = startWorker({ ...inside, log })
  if (isDue)
    await demo.evening().then(
      () => log('Demo data ready: seven players, their tables and a first evening'),
      (error: unknown) => log(`Demo data left as it is: ${String(error)}`),
    )
  if (!hasBots) return stopWorker
  const stopBots = startBots({
    ...inside,
    bots: Object.values(CAST),
    home: Object.values(TABLES).map(({ tableId }) => tableId),
    log,
  })
  return async () => {
    await stopBots()
    await stopWorker()
  }
}

/** @returns what closes the doors */
async function serve(port: number, dev: boolean, inside: Inside): Promise<() => Promise<void>> {
  const server = createServer()
  // Next would take every upgrade of the server it is given, so it gets one of its own, to which its upgrades are sent.
  const upgrades = createServer()
  const pages = next({ dev, dir: process.cwd(), port, httpServer: upgrades })
  await pages.prepare()
  const handle = pages.getRequestHandler()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!isReadable(request)) return refuseUnreadable(response)
    if (asksForPage(request) && (await isAway(inside.store))) return tellAway(response)
    request.headers['x-rewind-address'] = request.socket.remoteAddress ?? ''
    return handle(request, response)
  }
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/socket.io')) return
    if (!upgrades.emit('upgrade', request, socket, head)) socket.destroy()
  })
  const stop = new AbortController()
  const presence = openPresence(inside.prisma)
  const { room } = inside
  const company = openCompany({ ...inside, ...room, isBot: (playerId) => BOTS.has(playerId) })
  const gateway = openGateway(server, { ...inside, presence, company, signal: stop.signal })
  await listen(server, port)
  return async () => {
    stop.abort()
    await gateway.close()
    await company.close()
    await presence.close()
    server.closeAllConnections()
    await pages.close()
  }
}

const isAway = ({ head }: Inside['store']): Promise<boolean> =>
  head().then(
    () => false,
    (error: unknown) => isStoreUnavailable(error),
  )
