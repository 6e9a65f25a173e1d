/** The lobby's columns where there is room for a list; its head and its rows share them. */
export const LOBBY_COLUMNS = 'md:grid-cols-[5.25rem_minmax(10rem,1.6fr)_1fr_1.2fr_1fr_1fr_1.25rem] md:gap-x-6 md:px-6'
