'use client'

import { useState } from 'react'
import { useCommand } from '@/components/live/send-command'
import { useToast } from '@/components/ui/toast'
import type { TableId } from '@/domain/kernel'
import { SEAT_WISHES, type SeatWish } from './seat-wishes'

/** Asks the table for something about the own seat; what comes of it arrives as a change of the seat. */
export function useSeatWishes(tableId: TableId): { busy: boolean; wish(asked: SeatWish): Promise<void> } {
  const { send } = useCommand()
  const toast = useToast()
  const [busy, setBusy] = useState(false)

  async function wish(asked: SeatWish) {
    const { type, data } = SEAT_WISHES[asked]
    setBusy(true)
    const result = await send(type, { tableId, ...data })
    setBusy(false)
    if (!result.ok) toast.show({ title: 'That did not work', detail: result.detail, tone: 'danger' })
  }

  return { busy, wish }
}
