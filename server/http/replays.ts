import { z } from 'zod'
import { importFile, MOST_IMPORTED } from '../replays/import-file'
import type { Call } from './endpoint'
import { problem } from './problem'

/** The most bytes of a body that holds a file. */
export const MOST_FILE_BYTES = 1024 * 1024

/** A file of hands, as text. */
export const HandsFile = z.object({ text: z.string() })

/** The hands of a file, played again for whoever sent it; nothing is kept. */
export async function replays(_: Call, { text }: z.output<typeof HandsFile>): Promise<Response> {
  const file = await importFile(text)
  if (!('tooMany' in file)) return Response.json(file, { headers: { 'cache-control': 'no-store' } })
  const detail = `These are ${file.tooMany} hands, and a file may hold ${MOST_IMPORTED} at most. Split it.`
  return problem({ status: 422, code: 'TooManyHands', detail })
}
