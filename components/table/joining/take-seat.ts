import type { useCommand } from '@/components/live/send-command'
import { PlayerId } from '@/domain/kernel'
import type { Attempt } from '../attempt'

interface SeatAsked {
  reservationId: string
  tableId: string
  /** From 0. */
  seat: number
  amount: Attempt['amount']
}

/** Deposits what the seat takes, then asks for it: how far that came, or why it did not. */
export async function takeSeat(
  send: ReturnType<typeof useCommand>['send'],
  { reservationId, tableId, seat, amount }: SeatAsked,
  deposited: boolean,
): Promise<{ attempt: Attempt } | { refusal: string; deposited: boolean }> {
  if (!deposited) {
    const deposit = await send('DepositFunds', { amount })
    if (!deposit.ok) return { refusal: deposit.detail, deposited: false }
  }
  const held = await send('ReserveFunds', { reservationId, tableId, seat, amount })
  if (!held.ok) return { refusal: held.detail, deposited: true }
  const playerId = PlayerId.parse(held.events[0]?.data.playerId)
  return { attempt: { purpose: 'buy-in', reservationId, playerId, seat, amount } }
}
