import type { z } from 'zod'
import { type HandId, TableId } from '@/domain/kernel'
import { COSTS } from '../rations'
import type { RecordsAsked } from '../room'
import { type Call, rationed } from './endpoint'
import { problem } from './problem'
import type { HandsOfTable } from './queries'

export const noId = (kind: string, text: string | undefined) =>
  problem({ status: 400, code: 'InvalidQuery', detail: `"${text}" is not a ${kind}'s id: it must be a uuid.` })

export const noHand = () =>
  problem({ status: 404, code: 'HandNotFound', detail: 'No hand was played to its end there.' })

/**
 * The hands of a table that its reader asks for, and what a file of them is called; or why there are none. None of them is
 * read before it is known that they are not too many, and what they cost is taken from the reader's ration.
 */
export async function handsToTake(
  call: Call,
  { session: stayAsked, player, ...range }: z.output<typeof HandsOfTable>,
  { as, most }: { as: 'a file' | 'a film'; most: number },
): Promise<{ hands: HandId[]; name: string } | Response> {
  const { params, room, session } = call
  const id = TableId.safeParse(params.id)
  if (!id.success) return noId('table', params.id)
  const playerId = player ?? session?.playerId
  if (stayAsked && !playerId)
    return problem({ status: 401, code: 'NotSignedIn', detail: 'Sign in, or name the player whose session is meant.' })
  const stay: RecordsAsked['stay'] =
    stayAsked && playerId ? { playerId, reservation: stayAsked === 'mine' ? undefined : stayAsked } : undefined
  const hands = await room.views.handsToTake(id.data, { ...range, stay })
  if (!hands) return problem({ status: 404, code: 'TableNotFound', detail: 'There is no such table.' })
  if (hands === 'no stay')
    return problem({
      status: 404,
      code: 'SessionNotFound',
      detail: 'The player has had no such session at this table.',
    })
  if (hands.length > most) {
    const detail = `These are ${hands.length} hands, and ${as} holds ${most} at most. Ask for fewer: by their numbers, with first and last.`
    return problem({ status: 422, code: 'TooManyHands', detail })
  }
  if (hands.length === 0) return noHand()
  const tooMuch = await rationed(call, hands.length * COSTS.hand)
  return tooMuch ?? { hands, name: `table-${id.data}${stay ? '-session' : ''}` }
}
