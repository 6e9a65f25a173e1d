/** Heights of a bankroll's steps, in percent; made up, for the look of it. */
const STEPS = [18, 18, 44, 44, 30, 30, 30, 62, 62, 50, 74, 74, 74, 58, 86, 86, 70, 70, 92, 92]
const NOW = 14

/** What the product does, drawn: a bankroll's steps, what is over in one light, what is to come back to in the other. */
export function TimeRibbon() {
  return (
    <div aria-hidden className="relative mt-8 hidden h-20 items-end gap-1 sm:flex">
      {STEPS.map((height, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing, always the same.
          key={index}
          style={{ height: `${height}%` }}
          className={index < NOW ? 'grow rounded-sm bg-past opacity-80' : 'grow rounded-sm bg-line'}
        />
      ))}
      <span style={{ left: `${(NOW / STEPS.length) * 100}%` }} className="absolute -top-2 bottom-0 w-0.5 bg-now">
        <span className="-left-[7px] absolute -top-1 size-4 rounded-full border-4 border-ground bg-now" />
      </span>
    </div>
  )
}
