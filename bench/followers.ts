import type { PrismaClient } from '@/prisma/generated/client'

/** Somebody who follows the log, and how far behind its head. */
export interface Lag {
  name: string
  events: number
  /** Age of the first event that is not done, in milliseconds; 0 at the head. */
  ms: number
}

/** How far behind everybody is who follows the log with a checkpoint, all as of one moment. */
export const lags = (prisma: PrismaClient): Promise<Lag[]> => prisma.$queryRaw`
  SELECT f.name, greatest(0, (SELECT coalesce(max(position), 0) FROM events) - f.position)::int AS events,
    coalesce(extract(epoch FROM clock_timestamp() - next.recorded_at) * 1000, 0)::float8 AS ms
  FROM (
    SELECT name, position FROM projection_generations WHERE live UNION ALL SELECT name, position FROM checkpoints
  ) f LEFT JOIN events next ON next.position = f.position + 1`
