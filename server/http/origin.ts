/**
 * Whether a request that names its origin comes from a page of this very host. Browsers name it on every write and
 * every handshake; what names none is no browser, and holds no one else's cookie.
 */
export function sameOrigin(origin: string | null | undefined, host: string | null | undefined): boolean {
  if (!origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
