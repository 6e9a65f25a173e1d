/** Chips by what they are worth, and how each is painted. */
const VALUES = [
  [1_000_000, 'var(--chip-plum)'],
  [100_000, 'var(--chip-gold)'],
  [10_000, 'var(--chip-ink)'],
  [1_000, 'var(--chip-blue)'],
  [100, 'var(--chip-red)'],
  [0, 'var(--chip-green)'],
] as const

/** A few chips on top of each other: more, and of another colour, the larger the amount is. It is said beside them. */
export function ChipStack({ amount }: { amount: number }) {
  const [least, paint] = VALUES.find(([least]) => amount >= least) ?? VALUES[5]
  const count = amount >= Math.max(least, 10) * 5 ? 4 : amount >= Math.max(least, 10) * 2 ? 3 : 2
  return (
    <svg aria-hidden="true" viewBox="0 0 24 26" className="h-[1.45em] w-[1.34em] shrink-0">
      {Array.from({ length: count }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chip is its height.
        <g key={n} transform={`translate(0 ${16 - n * 3.6})`}>
          <path
            d="M1 3.500v3c0 2 4.9 3.5 11 3.500s11-1.5 11-3.500v-3z"
            fill={paint}
            stroke="var(--chip-shade)"
            strokeWidth="0.6"
          />
          <ellipse
            cx="12"
            cy="3.5"
            rx="11"
            ry="3.5"
            fill={paint}
            stroke="var(--chip-face)"
            strokeWidth="1.4"
            strokeDasharray="4 3.4"
          />
        </g>
      ))}
    </svg>
  )
}
