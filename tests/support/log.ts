import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { ApiClient } from './api-client'
import { eventually } from './eventually'

/** Every event there is, in order, as the API gives them. */
export async function wholeLog({ get }: Pick<ApiClient, 'get'>): Promise<Recorded<RoomEvent>[]> {
  const log: Recorded<RoomEvent>[] = []
  for (let after: number | null = 0; after !== null; ) {
    const { status, body }: { status: number; body: { events: Recorded<RoomEvent>[]; next: number | null } } =
      await get(`/api/events?after=${after}&limit=1000`)
    if (status !== 200) throw new Error(`The log cannot be read: ${status}`)
    log.push(...body.events)
    after = body.next
  }
  return log
}

/** The whole log, once everything that was begun has come to its end. */
export const quietLog = (api: Pick<ApiClient, 'get'>, withinMs = 30_000): Promise<Recorded<RoomEvent>[]> =>
  eventually(async () => {
    const log = await wholeLog(api)
    const open = [...unfinished(log), ...awaited(log)]
    if (open.length > 0) throw new Error(`Still under way, ${open.length} of them: ${open.slice(0, 5).join(', ')}`)
    return log
  }, withinMs)

const SOON_MS = 60_000

/** Every table where a hand is about to start, within a minute. */
function awaited(log: readonly Recorded<RoomEvent>[]): string[] {
  const open = new Set<string>()
  for (const { type, data } of log) {
    if (type === 'HandScheduled' && Date.parse(data.at) < Date.now() + SOON_MS) open.add(`hand at ${data.tableId}`)
    if (type === 'HandCalledOff' || type === 'HandStarted') open.delete(`hand at ${data.tableId}`)
  }
  return [...open]
}

/**
 * Every hold without an end of its buy-in or top-up, all chips at a table that cannot be played for yet, and every stack
 * that left a table and has not come home.
 */
export function unfinished(log: readonly Recorded<RoomEvent>[]): string[] {
  const open = new Set<string>()
  for (const { type, data } of log) {
    if (type === 'TopUpDue') open.add(`top-up ${data.playerId}.${data.reservationId}`)
    if (type === 'FundsReserved' || type === 'TopUpRefused')
      open.delete(`top-up ${data.playerId}.${data.reservationId}`)
    if (type === 'FundsReserved') open.add(`buy-in ${data.playerId}.${data.reservationId}`)
    if (type === 'BuyInCompleted' || type === 'BuyInCompensated')
      open.delete(`buy-in ${data.playerId}.${data.reservationId}`)
    if (type === 'PlayerSeated' || type === 'ChipsAdded') open.add(`chips ${data.playerId}.${data.reservationId}`)
    if (type === 'ChipsConfirmed') open.delete(`chips ${data.playerId}.${data.reservationId}`)
    if (type === 'PlayerLeft')
      for (const id of [data.reservationId, ...data.topUps]) open.delete(`chips ${data.playerId}.${id}`)
    if (type === 'PlayerLeft' && data.stack > 0) open.add(`cash-out ${data.playerId}.${data.reservationId}`)
    if (type === 'CashOutCredited') open.delete(`cash-out ${data.playerId}.${data.reservationId}`)
  }
  return [...open]
}
