/** Kinds of scopes from those that few events belong to, on the whole, to those that many do. */
const KINDS = [
  'correlation',
  'stays',
  'stream',
  'activity',
  'player',
  'table',
  'actor',
  'all-ins',
  'type',
  'lobby',
  'leaderboard',
  'books',
]

const widthOf = (scope: string) => KINDS.indexOf(scope.split(':', 1)[0] ?? '')

/** Scopes in the order in which they are best looked up: the first one's events are gone through, one by one. */
export const narrowestFirst = (scopes: readonly string[]): string[] =>
  scopes.toSorted((one, other) => widthOf(one) - widthOf(other))
