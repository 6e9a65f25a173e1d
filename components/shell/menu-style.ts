/** The surface of a menu. */
export const MENU = 'z-50 min-w-56 animate-fade rounded-2xl border border-line bg-raised p-1.5 shadow-raised'

/** One line of a menu, 44 px high. */
export const MENU_ITEM =
  'flex min-h-11 cursor-pointer select-none items-center gap-3 rounded-xl px-3 text-sm outline-none data-highlighted:bg-sunken data-disabled:cursor-not-allowed data-disabled:text-ink-soft [&_svg]:size-4.5'
