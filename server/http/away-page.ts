import type { IncomingMessage, ServerResponse } from 'node:http'

/** Seconds until a browser asks again by itself. */
const AGAIN_AFTER = 3

/** Whether a whole page is asked for: no call of the API, nothing that pages are made of, no part of one. */
export function asksForPage({ method = 'GET', url = '/', headers }: IncomingMessage): boolean {
  const [path = '/'] = url.split('?', 1)
  return ['GET', 'HEAD'].includes(method) && !headers.rsc && !path.includes('.') && !/^\/(api|_next)(\/|$)/.test(path)
}

/**
 * What stands in a page's place while the store is away. Next could only send an empty page with status 500, to be
 * filled by scripts; app/global-error.tsx says the same to whoever is in the app already.
 */
export function tellAway(response: ServerResponse): void {
  response
    .writeHead(503, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': String(AGAIN_AFTER),
    })
    .end(PAGE)
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="${AGAIN_AFTER}">
<title>Rewind Poker</title>
<style>
:root { color-scheme: light dark }
body {
  display: grid; min-height: 90vh; margin: 0; padding: 1.5rem; place-content: center; text-align: center;
  font: 0.875rem/1.7 system-ui, sans-serif;
  color: light-dark(#16201c, #eef1ea); background: light-dark(#f5f4ec, #101714)
}
h1 { margin: 0 0 0.5rem; font-size: 1.125rem }
p { max-width: 24rem; margin: 0; color: light-dark(#45524c, #b3beb6) }
</style>
</head>
<body>
<main>
<h1>The room is away for a moment</h1>
<p>Its store cannot be reached. Your chips are safe: what was written down stays written down. This page comes back by
itself.</p>
</main>
</body>
</html>
`
