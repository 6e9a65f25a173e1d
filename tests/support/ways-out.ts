import { writeRoad } from '@/components/branch/road-link'

interface Looked {
  tableId: string
  /** The hand on the table, if there is one. */
  handId: string | undefined
  players: readonly { playerId: string }[]
  /** Where the log ends. */
  at: number
}

/** Pages, which are read as documents and as what the router asks for. */
export function pagesOf({ tableId, handId, players, at }: Looked): string[] {
  return [
    ...['/', '/lobby', '/audit', `/lobby?at=${at - 1}`],
    ...[`/tables/${tableId}`, `/tables/${tableId}?at=${at - 1}`, `/tables/${tableId}/ledger`],
    ...players.map(({ playerId }) => `/players/${playerId}`),
    ...(handId ? pagesOfHand(handId, at) : []),
    ...scopesOf({ tableId, handId }).map((scope) => `/compare?scope=${scope}&from=${at - 1}&to=now`),
  ]
}

/** A hand's page now, just before, and on roads that leave it where they may and where they may not. */
const pagesOfHand = (handId: string, at: number) => [
  ...[`/hands/${handId}`, `/hands/${handId}?at=${at - 1}`, `/hands/${handId}?at=0`],
  ...(['as-dealt', 'as-shown', 'as-known'] as const).map((cards) => {
    const road = {
      at: at - 1,
      cards,
      seed: 7,
      from: null,
      moves: [{ action: 'call' as const, by: 'hand' as const }],
      name: '',
    }
    return `/hands/${handId}?branch=${writeRoad(handId, road)}`
  }),
]

const scopesOf = ({ tableId, handId }: Pick<Looked, 'tableId' | 'handId'>) => [
  ...[`table:${tableId}`, 'lobby'],
  ...(handId ? [`hand:${handId}`] : []),
]

/** What the API answers to whoever asks it for everything. */
export function answersOf({ tableId, handId, players, at }: Looked): string[] {
  const streams = [`table-${tableId}`, ...(handId ? [`hand-${handId}`] : [])]
  const moments = [`at=${at}`, `at=${at - 1}`]
  return [
    ...['/api/tables', '/api/leaderboard', '/api/health', '/api/books'],
    ...['/api/events?after=0&limit=1000', '/api/events?type=HandDealt'],
    ...streams.map((id) => `/api/events?stream=${id}&limit=1000`),
    ...streams.flatMap((id) => ['', ...moments, 'at=v0', 'latest=true'].map((asked) => `/api/streams/${id}?${asked}`)),
    ...['', ...moments, 'latest=true'].map((asked) => `/api/tables/${tableId}?${asked}`),
    ...['', ...moments].map((asked) => `/api/tables/${tableId}/hands?${asked}`),
    ...[`/api/tables/${tableId}/film`, `/api/tables/${tableId}/export`, `/api/tables/${tableId}/ledger`],
    ...['room', 'lobby', `table:${tableId}`].map((scope) => `/api/outline?scope=${scope}`),
    ...['', ...moments].flatMap((asked) => [
      `/api/views?scope=table:${tableId}&${asked}`,
      ...['lobby', 'books', ...players.map(({ playerId }) => `player:${playerId}`)].map(
        (scope) => `/api/views?scope=${scope}&${asked}`,
      ),
    ]),
    ...scopesOf({ tableId, handId }).map((scope) => `/api/differences?scope=${scope}&from=${at - 1}`),
    ...(handId ? answersOfHand(handId, moments) : []),
    ...players.flatMap(({ playerId }) => [
      ...['bankroll', 'ledger', 'statistics'].map((what) => `/api/players/${playerId}/${what}`),
      `/api/reasons?figure=stack&table=${tableId}&player=${playerId}`,
    ]),
  ]
}

const answersOfHand = (handId: string, moments: readonly string[]) => [
  ...['', ...moments, 'at=v0'].map((asked) => `/api/hands/${handId}?${asked}`),
  ...[`/api/hands/${handId}/film`, `/api/hands/${handId}/export`, `/api/events?correlationId=${handId}`],
  ...['', ...moments.map((asked) => `&${asked}`)].map((asked) => `/api/reasons?figure=pot&hand=${handId}${asked}`),
]
