import type { Names } from '../room'

/** A list of players as an answer has it: with everyone's display name. */
export const withNames = <Listed extends { playerId: string }>(listed: readonly Listed[], names: Names) =>
  listed.map((each) => ({ ...each, displayName: names[each.playerId] ?? '' }))
