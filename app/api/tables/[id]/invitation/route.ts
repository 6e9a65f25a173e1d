import { reading } from '@/server/http/endpoint'
import { invitationAnswer } from '@/server/http/invitation-answer'
import { NoQuery } from '@/server/http/queries'

export const GET = reading(NoQuery, ({ params, room, session }) => invitationAnswer(room, params.id, session))
