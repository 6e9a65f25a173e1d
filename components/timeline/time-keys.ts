/** The keys of the time line, which work wherever nobody types. */
export const TIME_KEYS = [
  ['← →', 'One event back, or forwards'],
  ['Shift ← →', 'One hand back, or forwards'],
  ['Alt ← →', 'One street back, or forwards'],
  ['Space', 'Play from the beginning, or pause'],
  ['Home, End', 'The beginning, and back to live; so does Esc in the past'],
  ['J', 'Jump to a hand, a buy-in, an all-in, or a time'],
  ['+ −, 0', 'A closer look at the track, a wider one, all of it'],
  ['?', 'These keys'],
] as const
