import type { Saying } from '@/domain/chat/message'
import { TableId } from '@/domain/kernel'
import { mayTalk, NOT_INVITED } from '../company/may-talk'
import type { Room, SignedIn } from '../room'
import { tableNamed } from './named'
import { withNames } from './names'
import { problem } from './problem'

interface Asked {
  /** Texts from before this message. */
  before?: { message: number } | undefined
  /** A position: what had been said by then. */
  at?: number | undefined
  limit: number
}

/** What was said at a table, the oldest first. */
export async function chatTexts(
  room: Room,
  id: string | undefined,
  session: SignedIn | null,
  { before, at, limit }: Asked,
): Promise<Response> {
  const tableId = TableId.safeParse(id)
  const found = tableId.success ? await room.views.table(tableId.data) : undefined
  if (!tableId.success || !found) return tableNamed(id, async () => undefined)
  if (!mayTalk(found.view, session?.playerId ?? null)) return problem({ status: 403, ...NOT_INVITED })
  // Asked first: what is said meanwhile is then told again, rather than never.
  const last = await room.chat.last(tableId.data)
  const said = await room.chat.texts(tableId.data, { before: before?.message, at, limit })
  const messages = withNames(said, await room.namesOf(said.map(({ playerId }) => playerId)))
  const next = messages.length === limit ? (messages[0]?.id ?? null) : null
  return Response.json({ messages, next, last }, { headers: { 'cache-control': 'no-store' } })
}

/** What somebody who says something at a table hears of it. Whoever watches may speak; reactions are shown at a seat. */
export async function chatAnswer(
  room: Room,
  id: string | undefined,
  { playerId, displayName }: SignedIn,
  saying: Saying,
): Promise<Response> {
  const tableId = TableId.safeParse(id)
  const found = tableId.success ? await room.views.table(tableId.data) : undefined
  if (!tableId.success || !found) return tableNamed(id, async () => undefined)
  if (!mayTalk(found.view, playerId)) return problem({ status: 403, ...NOT_INVITED })
  if (found.view.status === 'closed')
    return problem({ status: 422, code: 'TableClosed', detail: 'This table is closed, and its chat with it.' })

  const index = found.view.seats.findIndex((seat) => seat?.playerId === playerId)
  const seat = index < 0 ? null : index
  if ('reaction' in saying && seat === null)
    return problem({ status: 422, code: 'NotSeated', detail: 'Reactions are shown at a seat: take one first.' })

  const said = await room.chat.say({ tableId: tableId.data, playerId, seat }, saying)
  if (said.type === 'said')
    return Response.json({ ...said.message, displayName }, { status: 201, headers: { 'cache-control': 'no-store' } })
  const seconds = Math.ceil(said.waitMs / 1_000)
  return problem({
    status: 429,
    code: 'TooManyMessages',
    detail: `You are ${'text' in saying ? 'writing' : 'reacting'} too fast. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`,
    retryAfter: seconds,
  })
}
