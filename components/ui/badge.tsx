import clsx from 'clsx'
import type { ReactNode } from 'react'

const TONES = {
  plain: 'bg-sunken text-ink-soft',
  now: 'bg-now-wash text-now-text',
  past: 'bg-past-wash text-past-text',
  felt: 'bg-felt text-on-felt',
  danger: 'bg-danger-wash text-danger-text',
}

interface BadgeProps {
  tone?: keyof typeof TONES
  className?: string
  children: ReactNode
}

/** A word or two on something's state. */
export function Badge({ tone = 'plain', className, children }: BadgeProps) {
  return (
    <span
      className={clsx(
        'inline-flex h-6 items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 font-medium text-xs tabular-nums',
        '[&_svg]:size-3.5',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
