const KEYS = [
  ['F', 'Fold; where checking is free it asks first, and F again folds'],
  ['C', 'Check or call'],
  ['R', 'Type an amount to bet or raise to; Enter bets it, Esc leaves the field'],
  ['1 – 5', 'Least, half the pot, two thirds, the pot, all in; then Enter bets it'],
  ['↑ ↓', 'In the amount: a big blind more or less, with Shift a chip; so does the mouse wheel over it'],
  ['1, 2', 'Where the rest of the board may be run twice: once, twice'],
  ['M', 'Sounds on or off'],
  ['?', 'These keys'],
  ['← →', 'Anywhere else: one event back or forwards in time'],
  ['Space', 'Anywhere else: play from the beginning, or pause'],
  ['Home, End', 'The beginning, and back to live; so does Esc in the past'],
] as const

/** The keys of the table and of the time line under it; those of the table are off while the past is shown. */
export function KeyList() {
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2.5 text-sm">
      {KEYS.map(([key, does]) => (
        <div key={key} className="contents">
          <dt>
            <kbd className="whitespace-nowrap rounded-md border border-edge px-1.5 py-0.5 font-sans text-xs">{key}</kbd>
          </dt>
          <dd className="text-pretty">{does}</dd>
        </div>
      ))}
    </dl>
  )
}
