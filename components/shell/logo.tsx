import clsx from 'clsx'

/** A spade that points back; two of them are the sign for rewind. */
const SPADE =
  'M0 10 C3.4 6.6 6 2 9.6 2 C12.3 2 14 3.9 14 6.1 C14 7.5 13.3 8.5 12.3 9 L16.6 7 V13 L12.3 11 C13.3 11.5 14 12.5 14 13.9 C14 16.1 12.3 18 9.6 18 C6 18 3.4 13.4 0 10 Z'

/** The mark alone, in the colour of the text round it. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 34 20" className={clsx('shrink-0', className)}>
      <path d={SPADE} fill="currentColor" opacity="0.55" transform="translate(17 0)" />
      <path d={SPADE} fill="currentColor" />
    </svg>
  )
}
