import type { z } from 'zod'
import { HandId } from '@/domain/kernel'
import { NOBODY } from '@/projections/visibility'
import { fileOf, MOST_HANDS } from '../hand-formats/export'
import type { HandRecord } from '../hand-formats/hand-record'
import type { Call } from './endpoint'
import { handsToTake, noHand, noId } from './hands-to-take'
import { problem } from './problem'
import type { HandExportQuery, TableExportQuery } from './queries'

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
  const { room, session } = call
  const found = await handsToTake(call, asked, { as: 'a file', most: MOST_HANDS })
  if (found instanceof Response) return found
  const records: HandRecord[] = []
  for (const handId of found.hands) {
    const record = await room.views.handRecord(handId, session ?? NOBODY)
    if (record && record !== 'unfinished') records.push(record)
  }
  return records.length > 0 ? fileOf(records, format, found.name) : noHand()
}
