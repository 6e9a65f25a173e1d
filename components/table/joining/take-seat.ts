import type { useCommand } from '@/components/live/send-command'
import { PlayerId, type TableId } from '@/domain/kernel'
import type { Attempt } from '../attempt'
import { acceptInvitation } from './accept-invitation'

interface SeatAsked {
  reservationId: string
  tableId: TableId
  /** From 0. */
  seat: number
  amount: Attempt['amount']
  /** To show at the door of a private table; undefined where it stands open. */
  code: string | undefined
}

/** Shows the invitation, deposits what the seat takes, then asks for it: how far that came, or why it did not. */
export async function takeSeat(
  send: ReturnType<typeof useCommand>['send'],
  { reservationId, tableId, seat, amount, code }: SeatAsked,
  deposited: boolean,
): Promise<{ attempt: Attempt } | { refusal: string; deposited: boolean }> {
  const turnedAway = code === undefined ? undefined : await acceptInvitation(send, tableId, code)
  if (turnedAway) return { refusal: turnedAway, deposited }
  if (!deposited) {
    const deposit = await send('DepositFunds', { amount })
    if (!deposit.ok) return { refusal: deposit.detail, deposited: false }
  }
  const held = await send('ReserveFunds', { reservationId, tableId, seat, amount })
  if (!held.ok) return { refusal: held.detail, deposited: true }
  const playerId = PlayerId.parse(held.events[0]?.data.playerId)
  return { attempt: { purpose: 'buy-in', reservationId, playerId, seat, amount } }
}
