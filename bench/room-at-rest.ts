import { setTimeout as sleep } from 'node:timers/promises'
import type { PrismaClient } from '@/prisma/generated/client'
import type { Inside } from '@/server/inside'
import { lags } from './followers'

const REST_WITHIN_MS = 60_000

/**
 * Waits until nothing is written any more, and everybody who follows the log is at its end.
 * @throws Error if that takes longer than a minute
 */
export async function untilAtRest(prisma: PrismaClient): Promise<void> {
  const deadline = Date.now() + REST_WITHIN_MS
  let before = Number.NaN
  while (Date.now() < deadline) {
    const behind = await lags(prisma)
    const [row] = await prisma.$queryRaw<{ head: bigint }[]>`SELECT max(position) AS head FROM events`
    const head = Number(row?.head)
    if (head === before && behind.every(({ events }) => events === 0)) return
    before = head
    await sleep(1_000)
  }
  throw new Error('The room does not come to rest')
}

/** What must never be found in a room at rest in which all had the time to act; a line each. */
export async function faultsIn({ prisma, room }: Inside): Promise<string[]> {
  const [counts] = await prisma.$queryRaw<Record<string, bigint>[]>`
    SELECT
      abs(count(*) FILTER (WHERE type = 'HandStarted') - count(*) FILTER (WHERE type = 'HandCompleted'))
        AS "hands not played to their end",
      abs(count(*) FILTER (WHERE type = 'HandStarted') - count(*) FILTER (WHERE type = 'HandEnded'))
        AS "hands that their table knows no end of",
      count(*) FILTER (WHERE type = 'HandStopped') AS "hands stopped",
      count(*) FILTER (WHERE type = 'TimeBankStarted') AS "clocks run out",
      (SELECT count(*) FROM dead_letters) AS "dead letters",
      (SELECT count(*) FROM ledger_lines WHERE least(available, reserved, in_play, total) < 0)
        + (SELECT count(*) FROM bankrolls WHERE least(available, reserved, in_play, total, bets) < 0)
        AS "figures of players below zero",
      (SELECT count(*) FROM bankrolls WHERE bets <> 0) AS "players with bets in no hand"
    FROM events`
  const { view } = await room.views.books()
  return [
    ...Object.entries(counts ?? {}).flatMap(([what, count]) => (count > 0n ? [`${count} ${what}`] : [])),
    ...(view.balanced && view.inFlight === 0 ? [] : [`the books: ${JSON.stringify(view)}`]),
  ]
}
