/** The colour of each place where chips are, wherever it is shown. */
export const HOLDING_COLOURS = {
  available: 'light-dark(oklch(0.5 0.11 163), oklch(0.74 0.14 162))',
  reserved: 'light-dark(oklch(0.74 0.15 72), oklch(0.82 0.15 78))',
  inPlay: 'light-dark(oklch(0.5 0.13 250), oklch(0.72 0.12 245))',
}
