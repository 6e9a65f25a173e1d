import clsx from 'clsx'

/** Holds the place of something that is still to come; the caller gives its size. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx('animate-breathe rounded-lg bg-line', className)} />
}
