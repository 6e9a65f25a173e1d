import type { Saga } from './process'

/**
 * Whoever wants to be topped up after a hand is, on the road that every top-up takes; and the table is told if the
 * player's account would not have it.
 */
export const autoTopUp: Saga = {
  name: 'auto-top-up',
  // Meanwhile the player may have left, and the table may have closed.
  tolerates: ['NotSeated', 'TableIsClosed'],
  react: ({ type, data }) => {
    if (type !== 'TopUpDue') return []
    const { seat: _, ...topUp } = data
    return [{ type: 'TopUp', data: topUp }]
  },
  refused: ({ type, data }, { code, details }) => {
    if (type !== 'TopUp') return undefined
    const { amount: _, ...topUp } = data
    return { type: 'RefuseTopUp', data: { ...topUp, reason: { code, details: { ...details } } } }
  },
}
