import { TableId } from '@/domain/kernel'
import { isWelcome } from '@/domain/table/invitation'
import type { Room, SignedIn } from '../room'
import { problem } from './problem'

/** Answers with what opens a private table to others: to those alone who may sit there themselves. */
export async function invitationAnswer(
  { views }: Pick<Room, 'views'>,
  id: string | undefined,
  session: SignedIn | null,
): Promise<Response> {
  const tableId = TableId.safeParse(id)
  if (!tableId.success)
    return problem({ status: 400, code: 'InvalidQuery', detail: `"${id}" is not a table's id: it must be a uuid.` })
  const found = await views.table(tableId.data)
  if (!found) return problem({ status: 404, code: 'TableNotFound', detail: 'There is no such table.' })
  if (!found.view.isPrivate) return noInvitation('This table is public: its address is its invitation.')
  if (!session) return problem({ status: 401, code: 'NotSignedIn', detail: 'Sign in first: POST /api/session.' })
  if (!isWelcome(found.view, session.playerId))
    return problem({
      status: 403,
      code: 'InvitationNeeded',
      detail: 'Only those who may sit at this private table can invite others to it.',
    })
  const code = await views.invitation(tableId.data)
  if (code === null) return noInvitation('This table’s invitation is withdrawn: nobody else can be invited.')
  const path = `/tables/${tableId.data}?invite=${code}`
  return Response.json({ code, path }, { headers: { 'cache-control': 'no-store' } })
}

const noInvitation = (detail: string) => problem({ status: 404, code: 'NoInvitation', detail })
