import { createHash } from 'node:crypto'

/**
 * An answer that a browser keeps and asks about again: where it has the very same one, by its tag, it is told just that.
 * @param parts what the answer depends on: equal parts, equal answers
 */
export function tagged(request: Request, parts: readonly unknown[], answer: () => object): Response {
  const tag = `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`
  const headers = { etag: tag, 'cache-control': 'private, no-cache' }
  const held = request.headers.get('if-none-match')?.split(',') ?? []
  if (held.some((each) => each.trim().replace(/^W\//, '') === tag)) return new Response(null, { status: 304, headers })
  return Response.json(answer(), { headers })
}
