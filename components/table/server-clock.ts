/**
 * How far this browser's clock is ahead of the server's, in milliseconds. Whatever arrives live tells it, and some time
 * on the way; the least of what was told is the nearest to the truth.
 */
let ahead: number | undefined

/** Something of this moment of the server's has just arrived. */
export function heard(serverMs: number, nowMs: number): void {
  ahead = Math.min(ahead ?? Number.POSITIVE_INFINITY, nowMs - serverMs)
}

/** Milliseconds from now until a moment of the server's, by this browser's clock; not below 0. */
export const msUntil = (serverMs: number, nowMs: number): number => Math.max(serverMs - (nowMs - (ahead ?? 0)), 0)
