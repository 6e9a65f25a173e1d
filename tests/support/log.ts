import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { ApiClient } from './api-client'

/** Every event there is, in order, as the API gives them. */
export async function wholeLog({ get }: ApiClient): Promise<Recorded<RoomEvent>[]> {
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
