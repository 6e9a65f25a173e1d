import clsx from 'clsx'

/** A chip seen from above, in the colour of the text round it. */
export function ChipGlyph({ className }: { className?: string | undefined }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={clsx('inline-block size-[0.9em] shrink-0', className)}>
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.4" opacity="0.55" />
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="3" strokeDasharray="3.14 3.14" />
      <circle cx="8" cy="8" r="2.6" fill="currentColor" />
    </svg>
  )
}
