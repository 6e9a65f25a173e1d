import type { Forced } from '@/domain/deal'

/** Whether what is posted counts for its player's bet: antes and dead money do not. */
export const isBet = (forced: Forced): boolean =>
  forced !== 'ante' && forced !== 'big-blind-ante' && forced !== 'dead-blind'
