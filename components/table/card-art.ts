import type { Suit } from '@/domain/cards'

/** Our own drawings, on squares of 24 by 24. */
export const SUIT_PATHS: Record<Suit, string> = {
  s: 'M12 1.5C9.5 5.6 2 9.6 2 15a4.7 4.7 0 0 0 8.6 2.7C10.4 20 9.6 21.5 8 22.5h8c-1.6-1-2.4-2.5-2.6-4.8A4.7 4.7 0 0 0 22 15c0-5.4-7.5-9.4-10-13.5z',
  h: 'M12 22C8.5 17.8 1.5 13.8 1.5 8.2A5.5 5.5 0 0 1 12 5.8a5.5 5.5 0 0 1 10.5 2.4c0 5.6-7 9.6-10.5 13.8z',
  d: 'M12 1c2.2 4.3 5 7.9 8.5 11-3.5 3.1-6.3 6.7-8.5 11-2.2-4.3-5-7.9-8.5-11C7 8.9 9.8 5.3 12 1z',
  c: 'M12 1.5a5 5 0 0 0-4.3 7.6A5 5 0 1 0 10.6 17.4C10.4 19.8 9.6 21.4 8 22.5h8c-1.6-1.1-2.4-2.7-2.6-5.1A5 5 0 1 0 16.3 9.1 5 5 0 0 0 12 1.5z',
}

export type CourtRank = 'J' | 'Q' | 'K'

/** What each of the court wears, and the suit below it seems to; 32 wide, from 4 above the origin to 16 below. */
export const COURT_HATS: Record<CourtRank, string> = {
  // A crown of five points, and its band.
  K: 'M3 11.5L1 1.5l7.5 5.5L16-1l7.5 8L31 1.5l-2 10zM3.3 13.3h25.4v2.7H3.3z',
  // A coronet with five pearls, and its band.
  Q: 'M4 11.5L2.3 5.5Q6 9 9.2 3.5q3 5 6.8-1.5 3.8 6.5 6.8 1.5Q26 9 29.7 5.5L28 11.5zM4.3 13.3h23.4v2.7H4.3zM2.2 1a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8zM9.2-1.3a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8zM16-3.2a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2zM22.8-1.3a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8zM29.8 1a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8z',
  // A hat with a brim and a feather.
  J: 'M1 12.5C9 17 23 16.5 31.5 10.5L27 9.3 8 12.6zM6.5 10.8C8 5 11.5 1.5 16 1.5c5 0 9 2.6 10.3 5.9zM18.5 4.5C20.5-.5 25-3.5 31-4c-.3 4.5-3.5 8-9 9z',
}
