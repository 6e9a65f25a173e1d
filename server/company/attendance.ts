import { randomUUID } from 'node:crypto'
import { PlayerId, type TableId } from '@/domain/kernel'
import type { PrismaClient } from '@/prisma/generated/client'
import { orUnavailable } from '../store-unavailable'

/** Who follows a table, over whichever process. */
export interface Attending {
  players: PlayerId[]
  /** Connections without a player. */
  others: number
}

export interface AttendanceTimes {
  /** Whoever is there is told anew so often, and counts no longer when two and a half beats are missed. */
  beatMs?: number
  /** Whoever comes back within this time was never gone: a page that is loaded again, a connection that is. */
  graceMs?: number
}

interface Here {
  /** How many connections of each player. */
  players: Map<PlayerId, number>
  others: number
}

/** Writes down who follows which table over this process, and knows who does over all of them. */
export function openAttendance(prisma: PrismaClient, { beatMs = 10_000, graceMs = 2_500 }: AttendanceTimes = {}) {
  const node = randomUUID()
  const here = new Map<TableId, Here>()
  const dirty = new Set<TableId>()
  const leaving = new Set<NodeJS.Timeout>()
  let telling: Promise<void> | undefined
  let closed = false

  const beat = setInterval(() => {
    if (here.size === 0 && dirty.size === 0) return
    for (const tableId of here.keys()) dirty.add(tableId)
    tell()
  }, beatMs)
  beat.unref()

  /** Never two at once; what a store that is away did not hear is told at the next beat. */
  function tell(): void {
    telling ??= write().finally(() => {
      telling = undefined
    })
  }

  async function write(): Promise<void> {
    while (dirty.size > 0) {
      const tables = [...dirty]
      dirty.clear()
      try {
        for (const tableId of tables) await writeDown(tableId)
      } catch {
        for (const tableId of tables) dirty.add(tableId)
        return
      }
    }
  }

  async function writeDown(tableId: TableId): Promise<void> {
    const { players = new Map<PlayerId, number>(), others = 0 } = here.get(tableId) ?? {}
    const listed = [...players.keys()].sort()
    if (listed.length === 0 && others === 0)
      return void (await orUnavailable(prisma.$executeRaw`
        WITH gone AS (DELETE FROM table_attendance WHERE table_id = ${tableId}::uuid AND node = ${node}::uuid)
        SELECT pg_notify('rewind_company', ${`presence:${tableId}`})`))
    await orUnavailable(prisma.$executeRaw`
      WITH told AS (
        INSERT INTO table_attendance AS known (table_id, node, players, others, seen_at)
        VALUES (${tableId}::uuid, ${node}::uuid, ${listed}::uuid[], ${others}::integer, clock_timestamp())
        ON CONFLICT (table_id, node) DO UPDATE
          SET players = excluded.players, others = excluded.others, seen_at = excluded.seen_at
      ), dead AS (
        DELETE FROM table_attendance WHERE ctid IN (
          SELECT ctid FROM table_attendance
          WHERE table_id = ${tableId}::uuid AND seen_at < clock_timestamp() - ${10 * beatMs}::float8 * interval '1 ms'
          FOR UPDATE SKIP LOCKED
        ) AND node <> ${node}::uuid
      )
      SELECT pg_notify('rewind_company', ${`presence:${tableId}`})`)
  }

  function add(tableId: TableId, playerId: PlayerId | null, by: 1 | -1): void {
    const table = here.get(tableId) ?? { players: new Map<PlayerId, number>(), others: 0 }
    here.set(tableId, table)
    if (playerId === null) table.others += by
    else {
      const connections = (table.players.get(playerId) ?? 0) + by
      if (connections > 0) table.players.set(playerId, connections)
      else table.players.delete(playerId)
    }
    if (table.players.size === 0 && table.others === 0) here.delete(tableId)
    dirty.add(tableId)
    tell()
  }

  return {
    /** @returns what tells that whoever came has gone */
    enter(tableId: TableId, playerId: PlayerId | null): () => void {
      add(tableId, playerId, 1)
      let there = true
      return () => {
        if (!there || closed) return
        there = false
        const timer = setTimeout(() => {
          leaving.delete(timer)
          add(tableId, playerId, -1)
        }, graceMs)
        timer.unref()
        leaving.add(timer)
      }
    },

    /** @throws {code: 'StoreUnavailable'} while Postgres is away */
    async at(tableId: TableId): Promise<Attending> {
      const rows = await orUnavailable(
        prisma.$queryRaw<{ players: string[]; others: number }[]>`
          SELECT players::text[] AS players, others FROM table_attendance
          WHERE table_id = ${tableId}::uuid
            AND seen_at > clock_timestamp() - ${2.5 * beatMs}::float8 * interval '1 ms'`,
      )
      return {
        players: [...new Set(rows.flatMap(({ players }) => players))].map((playerId) => PlayerId.parse(playerId)),
        others: rows.reduce((sum, { others }) => sum + others, 0),
      }
    },

    /** Takes back what this process has said, if the store is there to hear it. */
    async close(): Promise<void> {
      closed = true
      clearInterval(beat)
      for (const timer of leaving) clearTimeout(timer)
      while (telling) await telling
      for (const tableId of here.keys()) dirty.add(tableId)
      here.clear()
      await write()
    },
  }
}

export type Attendance = ReturnType<typeof openAttendance>
