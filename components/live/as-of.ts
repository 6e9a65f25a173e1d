import type { Views } from '@/projections/projection'

/** Names of players and tables by their ids, of all that an answer mentions. */
export type Names = Readonly<Record<string, string>>

/** A view, and the position of the log it shows. */
export interface AsOf<View> {
  view: View
  position: number
  names: Names
}

/** A projection's views as they are once everything up to `position` has happened. */
export interface LiveViews<View> {
  views: Views<View>
  position: number
  names: Names
}
