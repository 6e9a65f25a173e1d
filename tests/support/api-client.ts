import { randomUUID } from 'node:crypto'

/** An answer of the API, whatever its status. */
export interface Answer {
  status: number
  headers: Headers
  /** What its JSON holds; the text of anything else. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape they are about to check.
  body: any
}

/** How a command is sent; all but its type and data may be left out. */
export interface Posted {
  commandId?: string
  expectedVersion?: number
  correlationId?: string
  /** Laid over the usual headers. */
  headers?: Record<string, string>
}

/** The API as somebody sees it who may hold a session's cookie. */
export interface ApiClient {
  /** Without a slash at the end. */
  url: string
  request(path: string, init?: RequestInit): Promise<Answer>
  get(path: string): Promise<Answer>
  /** A body that is sent as it is when it is a string, and as JSON otherwise. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  send(type: string, data: object, posted?: Posted): Promise<Answer>
  /** Sends a command. @throws unless it is accepted */
  must(type: string, data: object, posted?: Posted): Promise<Answer>
  /** Becomes a new player, optionally with chips. */
  signUp(displayName: string, chips?: number): Promise<Guest>
}

/** A player with a session. */
export interface Guest extends ApiClient {
  playerId: string
  displayName: string
  /** As a Cookie header holds it: name=value. */
  cookie: string
}

/** Looks at every answer; may throw. */
export type Inspect = (method: string, path: string, answer: Answer) => void

/** @param cookie a Cookie header's value; without it, a client who has not signed in */
export function apiClient(url: string, cookie?: string, inspect: Inspect = () => undefined): ApiClient {
  const client: ApiClient = {
    url,

    async request(path, { headers, ...init } = {}) {
      const given = new Headers(headers)
      if (cookie && !given.has('cookie')) given.set('cookie', cookie)
      const response = await fetch(new URL(path, url), { redirect: 'manual', ...init, headers: given })
      const text = await response.text()
      const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '')
      const answer = { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
      inspect(init.method ?? 'GET', path, answer)
      return answer
    },

    get: (path) => client.request(path),

    post: (path, body, headers) =>
      client.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),

    send: (type, data, { headers, ...envelope } = {}) =>
      client.post('/api/commands', { commandId: randomUUID(), ...envelope, type, data }, headers),

    async must(type, data, posted) {
      const answer = await client.send(type, data, posted)
      if (answer.status !== 200) throw new Error(`${type}: ${answer.status} ${JSON.stringify(answer.body)}`)
      return answer
    },

    async signUp(displayName, chips = 0) {
      const { status, headers, body } = await client.post('/api/session', { displayName })
      const [pair] = (headers.get('set-cookie') ?? '').split(';')
      if (status !== 201 || !pair) throw new Error(`No session for ${displayName}: ${status} ${JSON.stringify(body)}`)
      const guest = { ...apiClient(url, pair, inspect), playerId: body.playerId, displayName, cookie: pair }
      if (chips > 0) await guest.must('DepositFunds', { amount: chips })
      return guest
    },
  }
  return client
}
