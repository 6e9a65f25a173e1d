import { problem } from './problem'

/** The most bytes that a body has, unless its call says otherwise. */
export const MOST_BYTES = 64 * 1024

/** The JSON of a request's body, or the answer that says why it has none. */
export async function readBody(
  request: Request,
  most = MOST_BYTES,
): Promise<{ json: unknown } | { refused: Response }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    return {
      refused: problem({
        status: 415,
        code: 'UnsupportedMediaType',
        detail: 'Send the body as JSON, with the header Content-Type: application/json.',
      }),
    }
  const text = await readAtMost(request, most)
  if (text === undefined)
    return {
      refused: problem({ status: 413, code: 'BodyTooLarge', detail: `A body may be ${most / 1024} KiB at most.` }),
    }
  try {
    return { json: JSON.parse(text) }
  } catch {
    return {
      refused: problem({ status: 400, code: 'InvalidCommand', detail: 'The body is not valid JSON.', issues: [] }),
    }
  }
}

/** Stops reading as soon as there is too much; undefined then. */
async function readAtMost(request: Request, most: number): Promise<string | undefined> {
  const reader = request.body?.getReader()
  if (!reader) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks).toString('utf8')
    size += value.byteLength
    if (size > most) {
      await reader.cancel()
      return undefined
    }
    chunks.push(value)
  }
}
