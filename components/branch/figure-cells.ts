/** Cells of tables whose columns are figures: as wide as they need, or all the same beside a long name. */
export const FIGURE = 'px-2 py-2 text-right tabular-nums last:pr-4'
export const HEAD = 'px-2 py-2 text-right align-bottom font-medium text-ink-soft text-xs last:pr-4'
export const NARROW_FIGURE = 'w-20 px-2 text-right tabular-nums'
export const NARROW_HEAD = 'w-20 px-2 py-2 text-right font-medium'
