import type { Suit } from '@/domain/cards'

/** Our own drawings, on squares of 24 by 24. */
export const SUIT_PATHS: Record<Suit, string> = {
  s: 'M12 1.5C9.5 5.6 2 9.6 2 15a4.7 4.7 0 0 0 8.6 2.7C10.4 20 9.6 21.5 8 22.500h8c-1.6-1-2.4-2.5-2.6-4.800A4.7 4.7 0 0 0 22 15c0-5.4-7.5-9.4-10-13.500z',
  h: 'M12 22C8.5 17.8 1.5 13.8 1.5 8.200A5.5 5.5 0 0 1 12 5.800a5.5 5.5 0 0 1 10.5 2.400c0 5.6-7 9.6-10.5 13.800z',
  d: 'M12 1c2.2 4.3 5 7.9 8.5 11-3.5 3.1-6.3 6.7-8.5 11-2.2-4.3-5-7.9-8.5-11C7 8.9 9.8 5.3 12 1z',
  c: 'M12 1.500a5 5 0 0 0-4.3 7.600A5 5 0 1 0 10.6 17.400C10.4 19.8 9.6 21.4 8 22.500h8c-1.6-1.1-2.4-2.7-2.6-5.100A5 5 0 1 0 16.3 9.1 5 5 0 0 0 12 1.500z',
}

export type CourtRank = 'J' | 'Q' | 'K'

/** What each of the court wears, with room below for the suit; 30 wide, 36 high. */
export const COURT_ART: Record<CourtRank, string> = {
  // A crown of five points.
  K: 'M2 4l5 7 8-10 8 10 5-7-3 33H5zM4 15h22',
  // A diadem of three arches.
  Q: 'M4 37L2 11c4 0 6 2 7 5 1-8 3-12 6-15 3 3 5 7 6 15 1-3 3-5 7-5l-2 26zM15 1v0M2 11v0M28 11v0',
  // A cap with a feather.
  J: 'M3 37V17c0-6 5-10 12-10s12 4 12 10v20zM3 16h24M21 8c0-4 3-7 7-7-1 4-3 7-7 7z',
}
