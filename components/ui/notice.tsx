import clsx from 'clsx'
import type { ReactNode } from 'react'

interface NoticeProps {
  tone?: 'plain' | 'danger' | 'accent'
  icon?: ReactNode
  title: string
  detail?: ReactNode
  /** At the end: what to do about it, or away with it. */
  action?: ReactNode
  className?: string
}

const TONES = {
  plain: 'border-line bg-raised',
  danger: 'border-danger bg-danger-wash',
  accent: 'border-accent bg-accent-wash',
}

/** Something to know about what the page shows, in the page's flow; said aloud when it appears. */
export function Notice({ tone = 'plain', icon, title, detail, action, className }: NoticeProps) {
  return (
    <div
      role="status"
      className={clsx('flex animate-rise items-start gap-3 rounded-2xl border px-4 py-3', TONES[tone], className)}
    >
      {icon && <span className="mt-0.5 [&_svg]:size-5">{icon}</span>}
      <div className="min-w-0 grow">
        <p className="font-semibold text-sm leading-6">{title}</p>
        {detail !== undefined && <p className="text-pretty text-sm leading-6">{detail}</p>}
      </div>
      {action}
    </div>
  )
}
