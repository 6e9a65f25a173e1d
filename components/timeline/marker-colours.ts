import type { MarkerKind } from './marker-kind'

/** The colour of each kind of event, in both themes. */
export const MARKER_COLOURS: Record<MarkerKind, string> = {
  deposit: 'light-dark(oklch(0.55 0.14 158), oklch(0.76 0.16 160))',
  withdrawal: 'light-dark(oklch(0.5 0.14 250), oklch(0.74 0.12 245))',
  'buy-in': 'light-dark(oklch(0.64 0.15 66), oklch(0.82 0.15 78))',
  'cash-out': 'light-dark(oklch(0.56 0.11 205), oklch(0.8 0.12 200))',
  compensation: 'light-dark(oklch(0.55 0.21 22), oklch(0.72 0.17 22))',
  rejection: 'light-dark(oklch(0.58 0.17 42), oklch(0.74 0.15 45))',
  'all-in': 'light-dark(oklch(0.55 0.22 355), oklch(0.74 0.17 355))',
  swing: 'light-dark(oklch(0.6 0.16 120), oklch(0.87 0.18 122))',
  hand: 'light-dark(oklch(0.55 0.16 300), oklch(0.76 0.13 300))',
  street: 'light-dark(oklch(0.66 0.06 300), oklch(0.6 0.06 300))',
  table: 'light-dark(oklch(0.55 0.03 170), oklch(0.78 0.03 170))',
}
