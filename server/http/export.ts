import type { z } from 'zod'
import { HandId, TableId } from '@/domain/kernel'
import { NOBODY } from '@/projections/visibility'
import { fileOf, MOST_HANDS } from '../hand-formats/export'
import type { HandRecord } from '../hand-formats/hand-record'
import type { RecordsAsked } from '../room'
import type { Call } from './endpoint'
import { problem } from './problem'
import type { HandExportQuery, HandsOfTable, TableExportQuery } from './queries'

const noId = (kind: string, text: string | undefined) =>
  problem({ status: 400, code: 'InvalidQuery', detail: `"${text}" is not a ${kind}'s id: it must be a uuid.` })

/** One hand as a file for its reader. */
export async function exportHand(
  { params, room, session }: Call,
  { format }: z.output<typeof HandExportQuery>,
): Promise<Response> {
  const id = HandId.safeParse(params.id)
  if (!id.success) return noId('hand', params.id)
  const record = await room.views.handRecord(id.data, session ?? NOBODY)
  if (!record) return problem({ status: 404, code: 'HandNotFound', detail: 'There is no such hand.' })
  if (record === 'unfinished') {
    const detail = 'Only a hand that was played to its end can be exported. This one is not over, or was stopped.'
    return problem({ status: 422, code: 'HandNotOver', detail })
  }
  return fileOf([record], format, `hand-${id.data}`)
}

/** The hands of a table, or of a stay there, as a file for its reader. */
export async function exportTable(
  call: Call,
  { format, ...asked }: z.output<typeof TableExportQuery>,
): Promise<Response> {
  const found = await recordsFor(call, asked)
  return found instanceof Response ? found : fileOf(found.records, format, found.name)
}

/** The hands that a table's reader asks for, and what a file of them is called; or why there are none. */
export async function recordsFor(
  { params, room, session }: Call,
  { session: stayAsked, player, ...range }: z.output<typeof HandsOfTable>,
): Promise<{ records: HandRecord[]; name: string } | Response> {
  const id = TableId.safeParse(params.id)
  if (!id.success) return noId('table', params.id)
  const playerId = player ?? session?.playerId
  if (stayAsked && !playerId)
    return problem({ status: 401, code: 'NotSignedIn', detail: 'Sign in, or name the player whose session is meant.' })
  const stay: RecordsAsked['stay'] =
    stayAsked && playerId ? { playerId, reservation: stayAsked === 'mine' ? undefined : stayAsked } : undefined
  const records = await room.views.tableRecords(id.data, { ...range, stay }, session ?? NOBODY)
  if (!records) return problem({ status: 404, code: 'TableNotFound', detail: 'There is no such table.' })
  if (records === 'no stay')
    return problem({
      status: 404,
      code: 'SessionNotFound',
      detail: 'The player has had no such session at this table.',
    })
  if ('tooMany' in records) {
    const detail = `These are ${records.tooMany} hands, and a file holds ${MOST_HANDS} at most. Ask for fewer: by their numbers, with first and last.`
    return problem({ status: 422, code: 'TooManyHands', detail })
  }
  if (records.length === 0)
    return problem({ status: 404, code: 'HandNotFound', detail: 'No hand was played to its end there.' })
  return { records, name: `table-${id.data}${stay ? '-session' : ''}` }
}
