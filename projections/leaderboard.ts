import { z } from 'zod'
import type { Views } from './projection'
import { figuresOf, PlayerFigures, type Statistics } from './statistics'

/** By chips won, or by the rate at which they were won. */
export const LeaderboardOrder = z.enum(['net', 'winRate'])
export type LeaderboardOrder = z.infer<typeof LeaderboardOrder>

/** A rate says little before so many hands, and does not count until then. */
export const HANDS_FOR_A_RATE = 100

export const Standing = PlayerFigures.pick({ playerId: true, hands: true, net: true, winRate: true }).extend({
  /** From 1; whoever is level shares a rank. */
  rank: z.int(),
})
export type Standing = z.infer<typeof Standing>

/**
 * Who stands best among those who have played. Chips won favour who plays much and high; the rate, in big blinds in a
 * hundred hands, is what players of different stakes are compared by. Level are those with the same figure; they are
 * listed with the fewer hands first.
 */
export function leaderboard(views: Views<Statistics>, order: LeaderboardOrder, limit: number): Standing[] {
  const enough = order === 'winRate' ? HANDS_FOR_A_RATE : 1
  const players = Object.values(views)
    .map(figuresOf)
    .filter(({ hands }) => hands >= enough)
    .sort((a, b) => (b[order] ?? 0) - (a[order] ?? 0) || a.hands - b.hands || (a.playerId < b.playerId ? -1 : 1))
    .slice(0, limit)
  return players.map((player) => {
    const { playerId, hands, net, winRate } = player
    return { rank: players.findIndex((each) => each[order] === player[order]) + 1, playerId, hands, net, winRate }
  })
}
