import { randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlayerId, TableId } from '@/domain/kernel'
import type { PrismaClient } from '@/prisma/generated/client'
import type { Bot } from '@/server/bots/bot'
import { CALLING_STATION, LOOSE_AGGRESSIVE, SOLID, TIGHT } from '@/server/bots/character'
import { startBots } from '@/server/bots/run-bots'
import { type Inside, openInside } from '@/server/inside'
import { openConnections } from '@/server/postgres/connections'
import { openPresence } from '@/server/presence'
import { startWorker } from '@/server/worker'
import { SECRET } from '@/tests/support/secret'
import { lags } from './followers'
import { heapInUse, slope } from './heap'
import { percentile } from './rate'
import { milliseconds, perSecond, type Row } from './report'
import { faultsIn, untilAtRest } from './room-at-rest'

const TABLES = 20
/** Two to four of them sit at each table, and each of them at two tables at most. */
const BOTS = 48
const CHARACTERS = [TIGHT, SOLID, LOOSE_AGGRESSIVE, CALLING_STATION]
const PACES = { look: 100, restAfter: 1_000, move: [200, 800], change: 60_000 } as const
const BEAT_MS = 300
const WARM_UP_SECONDS = 15
const SAMPLE_SECONDS = 15
const AIM = { handsPerSecond: 40, behindMs: 1_000, megabytesPerMinute: 1, heapOverSeconds: 300 }

interface Sample {
  seconds: number
  hands: number
  events: number
  /** Megabytes. */
  heap: number
}

interface Evening {
  samples: Sample[]
  /** Of whoever was furthest behind, once a second, in milliseconds. */
  behind: number[]
  databaseBytes: number
}

/**
 * The whole room in this one process: twenty tables of bots that play without pauses, and everything that follows the
 * log. Then the bots rest, and what they leave is held against itself.
 * @param url of the app's role, on a database of its own
 */
export async function measureRoom(url: string, seconds: number): Promise<Row[]> {
  const connections = openConnections(url)
  const said: string[] = []
  const log = (line: string) => void said.push(line)
  const inside = openInside({ ...connections, url, secret: SECRET, log })
  const { prisma } = inside
  const home = await openTables(inside)
  const presence = openPresence(prisma, BEAT_MS)
  const stopWorker = startWorker({ ...inside, log })
  const stopBots = startBots({ ...inside, bots: aCast(), home, thinking: 'none', paces: PACES, log })
  try {
    const leave = presence.enter()
    await sleep(WARM_UP_SECONDS * 1_000)
    const evening = await watch(prisma, seconds)
    leave()
    await untilAtRest(prisma)
    const faults = [...(await faultsIn(inside)), ...said]
    for (const fault of faults) console.error(fault)
    return rowsOf(evening, faults)
  } finally {
    await stopBots()
    await stopWorker()
    await presence.close()
    await inside.tail.close()
    await connections.close()
  }
}

const aCast = (): Bot[] =>
  Array.from({ length: BOTS }, (_, n) => ({
    playerId: PlayerId.parse(randomUUID()),
    displayName: `Bot ${n}`,
    character: CHARACTERS[n % CHARACTERS.length] ?? SOLID,
  }))

async function openTables({ dispatch }: Inside): Promise<TableId[]> {
  const tables = Array.from({ length: TABLES }, () => TableId.parse(randomUUID()))
  const terms = { smallBlind: 5, bigBlind: 10, minBuyIn: 400, maxBuyIn: 2_000, seats: 6, pause: 0 }
  for (const [n, tableId] of tables.entries()) {
    const data = { tableId, playerId: randomUUID(), name: `Table ${n}`, ...terms }
    const sent = await dispatch({ type: 'CreateTable', data }, { sender: { type: 'system' }, commandId: randomUUID() })
    if (sent.type !== 'accepted') throw new Error(JSON.stringify(sent))
  }
  return tables
}

/** Looks at the room once a second, and every quarter of a minute at its memory; that is told as it goes. */
async function watch(prisma: PrismaClient, seconds: number): Promise<Evening> {
  const from = performance.now()
  const bytesBefore = await databaseSize(prisma)
  const samples = [await sample(prisma, from)]
  const behind: number[] = []
  for (let second = 1; second <= seconds; second++) {
    await sleep(from + second * 1_000 - performance.now())
    behind.push(Math.max(...(await lags(prisma)).map(({ ms }) => ms)))
    if (second % SAMPLE_SECONDS > 0 && second < seconds) continue
    samples.push(await sample(prisma, from))
    console.error(inWords(samples, behind))
  }
  return { samples, behind, databaseBytes: (await databaseSize(prisma)) - bytesBefore }
}

async function sample(prisma: PrismaClient, from: number): Promise<Sample> {
  const [row] = await prisma.$queryRaw<{ hands: bigint; events: bigint }[]>`
    SELECT (SELECT count(*) FROM scope_index WHERE scope = 'type:HandEnded') AS hands,
      (SELECT max(position) FROM events) AS events`
  const seconds = (performance.now() - from) / 1_000
  return { seconds, hands: Number(row?.hands), events: Number(row?.events), heap: heapInUse() }
}

async function databaseSize(prisma: PrismaClient): Promise<number> {
  const [row] = await prisma.$queryRaw<{ size: bigint }[]>`SELECT pg_database_size(current_database()) AS size`
  return Number(row?.size)
}

function inWords(samples: readonly Sample[], behind: readonly number[]): string {
  const [before, now] = samples.slice(-2)
  if (!before || !now) return ''
  const hands = (now.hands - before.hands) / (now.seconds - before.seconds)
  return [
    `after ${Math.round(now.seconds)} s: ${perSecond(hands)} hands`,
    `${milliseconds(Math.max(...behind.slice(-SAMPLE_SECONDS)))} behind at most`,
    `heap ${now.heap.toFixed(1)} MB, process ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`,
    `load average ${loadavg()[0]?.toFixed(1)}`,
  ].join(', ')
}

function rowsOf({ samples, behind, databaseBytes }: Evening, faults: readonly string[]): Row[] {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last) return []
  const seconds = last.seconds - first.seconds
  const hands = last.hands - first.hands
  const behindMs = percentile(behind, 0.99)
  // What is kept within bounds has filled up by half of five minutes.
  const laterHalf = samples.slice(Math.floor(samples.length / 2))
  const growth = slope(laterHalf.map((each) => [each.seconds / 60, each.heap]))
  const ours = (figure: string) => ({ 'Rewind Poker': figure })
  return [
    {
      what: `hands at ${TABLES} tables of bots, with all that follows the log`,
      figures: ours(perSecond(hands / seconds)),
      aim: `≥ ${perSecond(AIM.handsPerSecond)}`,
      reached: hands / seconds >= AIM.handsPerSecond,
    },
    {
      what: 'meanwhile, whoever is furthest behind the log',
      figures: ours(`p50 ${milliseconds(percentile(behind, 0.5))}, p99 ${milliseconds(behindMs)}`),
      aim: `p99 < ${AIM.behindMs / 1_000} s`,
      reached: behindMs < AIM.behindMs,
    },
    {
      what: `heap at the beginning and the end of ${Math.round(seconds)} s, and its growth in the later half`,
      figures: ours(`${first.heap.toFixed(1)} MB, ${last.heap.toFixed(1)} MB, ${growth.toFixed(2)} MB a minute`),
      aim: `< ${AIM.megabytesPerMinute} MB a minute, over ${AIM.heapOverSeconds} s`,
      ...(Math.round(seconds) >= AIM.heapOverSeconds && { reached: growth < AIM.megabytesPerMinute }),
    },
    {
      what: 'events a hand, and what the database grows by',
      figures: ours(
        `${((last.events - first.events) / hands).toFixed(1)}, ${Math.round(databaseBytes / hands / 1_024)} KB`,
      ),
    },
    {
      what: 'faults in the books and the log, once the bots rest',
      figures: ours(String(faults.length)),
      aim: 'nothing',
      reached: faults.length === 0,
    },
  ]
}
