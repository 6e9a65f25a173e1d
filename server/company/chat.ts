import { ChatMessage, ChatReaction, type Saying } from '@/domain/chat/message'
import type { PlayerId, TableId } from '@/domain/kernel'
import type { PrismaClient } from '@/prisma/generated/client'
import { orUnavailable } from '../store-unavailable'

/** So many texts, and so many reactions, may one player send at one table within so many milliseconds. */
const MOST = 5
const WITHIN_MS = 10_000
/** So many texts of a table are kept; none for longer than so many days. */
const KEPT = 500
const DAYS = 7

/** Who says something, and where. */
export interface Speaker {
  tableId: TableId
  playerId: PlayerId
  /** Null for whoever watches. */
  seat: number | null
}

export type Said = { type: 'said'; message: ChatMessage | ChatReaction } | { type: 'tooMany'; waitMs: number }

interface Row {
  id: bigint
  playerId: string
  seat: number | null
  position: bigint
  saidAt: Date
  text: string | null
  reaction: string | null
}

function told({ id, position, saidAt, text, reaction, ...row }: Row): ChatMessage | ChatReaction {
  const common = { ...row, id: Number(id), position: Number(position), saidAt: saidAt.toISOString() }
  return text === null ? ChatReaction.parse({ ...common, reaction }) : ChatMessage.parse({ ...common, text })
}

/**
 * What players say at tables: kept in Postgres beside the log, for some days. The limits hold over all processes.
 * Every call throws {code: 'StoreUnavailable'} while Postgres is away.
 */
export function createChat(prisma: PrismaClient) {
  return {
    async say({ tableId, playerId, seat }: Speaker, saying: Saying): Promise<Said> {
      const text = 'text' in saying ? saying.text : null
      const reaction = 'reaction' in saying ? saying.reaction : null
      const [row] = await orUnavailable(
        prisma.$queryRaw<{ id: bigint | null; position: bigint; saidAt: Date; waitMs: number | null }[]>`
          SELECT message_id AS id, at_position AS position, at_time AS "saidAt", wait_ms AS "waitMs"
          FROM say_in_chat(${tableId}::uuid, ${playerId}::uuid, ${seat}::integer, ${text}::text, ${reaction}::text,
            ${MOST}::integer, ${WITHIN_MS}::integer, ${KEPT}::integer)`,
      )
      if (!row?.id) return { type: 'tooMany', waitMs: row?.waitMs ?? WITHIN_MS }
      const { id, position, saidAt } = row
      return { type: 'said', message: told({ id, position, saidAt, playerId, seat, text, reaction }) }
    },

    /**
     * A page of texts, in the order they were said: the last ones before a message and up to a position of the log.
     * @param before exclusive, a message's id
     */
    async texts(
      tableId: TableId,
      { before, at, limit }: { before?: number | undefined; at?: number | undefined; limit: number },
    ): Promise<ChatMessage[]> {
      const rows = await orUnavailable(
        prisma.$queryRaw<Row[]>`
          SELECT id, player_id AS "playerId", seat, position, said_at AS "saidAt", text, reaction
          FROM chat_messages
          WHERE table_id = ${tableId}::uuid AND reaction IS NULL AND id < ${before ?? Number.MAX_SAFE_INTEGER}::bigint
            AND position <= ${at ?? Number.MAX_SAFE_INTEGER}::bigint
            AND said_at > clock_timestamp() - ${DAYS}::integer * interval '1 day'
          ORDER BY id DESC LIMIT ${limit}::integer`,
      )
      return rows.reverse().map((row) => ChatMessage.parse(told(row)))
    },

    /** Everything that was said after a message, in order: texts and reactions. */
    async since(tableId: TableId, after: number, limit: number): Promise<(ChatMessage | ChatReaction)[]> {
      const rows = await orUnavailable(
        prisma.$queryRaw<Row[]>`
          SELECT id, player_id AS "playerId", seat, position, said_at AS "saidAt", text, reaction
          FROM chat_messages
          WHERE table_id = ${tableId}::uuid AND id > ${after}::bigint
            AND said_at > clock_timestamp() - ${DAYS}::integer * interval '1 day'
          ORDER BY id LIMIT ${limit}::integer`,
      )
      return rows.map(told)
    },

    /** The id of the last thing said at a table; 0 where nothing was. */
    async last(tableId: TableId): Promise<number> {
      const [row] = await orUnavailable(
        prisma.$queryRaw<{ last: bigint | null }[]>`
          SELECT max(id) AS last FROM chat_messages WHERE table_id = ${tableId}::uuid`,
      )
      return Number(row?.last ?? 0)
    },
  }
}

export type Chat = ReturnType<typeof createChat>
