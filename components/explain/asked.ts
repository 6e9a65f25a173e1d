import type { Figure } from '@/projections/reasons/figure'

/** A figure that somebody wants explained. */
export interface Asked {
  figure: Figure
  /** What it is, to be read in the middle of a sentence: `Ann’s available chips`. */
  label: string
  /** The moment that it is shown for; null is now. */
  at: number | null
  /** The button that asks. */
  anchor: HTMLElement
  /** Takes the page to a moment; left out where the page shows none. */
  goTo?: (position: number) => void
}
