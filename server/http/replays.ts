import { z } from 'zod'
import { importFile, MOST_IMPORTED } from '../replays/import-file'
import type { Call } from './endpoint'
import { problem } from './problem'

/** The most bytes of a file. */
export const MOST_FILE_BYTES = 5_000_000
/** The most bytes of a body that holds one: as JSON, each quotation mark and each end of a line takes two. */
export const MOST_FILE_BODY_BYTES = 2 * MOST_FILE_BYTES

/** A file of hands, as text. */
export const HandsFile = z.object({ text: z.string() })

/** The hands of a file, played again for whoever sent it; nothing is kept. */
export async function replays(_: Call, { text }: z.output<typeof HandsFile>): Promise<Response> {
  if (Buffer.byteLength(text) > MOST_FILE_BYTES)
    return problem({ status: 413, code: 'FileTooLarge', detail: 'A file may be 5 MB at most. Split it.' })
  const file = await importFile(text)
  if (!('tooMany' in file)) return Response.json(file, { headers: { 'cache-control': 'no-store' } })
  const detail = `These are ${file.tooMany} hands, and a file may hold ${MOST_IMPORTED} at most. Split it.`
  return problem({ status: 422, code: 'TooManyHands', detail })
}
