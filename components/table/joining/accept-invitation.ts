import type { useCommand } from '@/components/live/send-command'
import type { TableId } from '@/domain/kernel'
import { withoutInvitation } from './invitation-in-url'

/** Shows the invitation at the door; whoever is let in needs it no more, and it leaves the address. @returns a refusal */
export async function acceptInvitation(
  send: ReturnType<typeof useCommand>['send'],
  tableId: TableId,
  code: string,
): Promise<string | undefined> {
  const accepted = await send('AcceptInvitation', { tableId, code })
  if (!accepted.ok) return accepted.detail
  window.history.replaceState(null, '', withoutInvitation(window.location))
  return undefined
}
