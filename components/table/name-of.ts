/** How somebody is called whose name this page was never told. */
const UNNAMED = 'A player'

/** A player's display name, out of those that came with the page and its changes. */
export const nameOf = (names: Readonly<Record<string, string>>, playerId: string): string => names[playerId] ?? UNNAMED
