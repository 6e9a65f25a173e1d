import type { ReactNode } from 'react'

interface EmptyStateProps {
  icon?: ReactNode
  title: string
  /** What to do about it, or why that is fine. */
  detail: ReactNode
  action?: ReactNode
  /** The heading's rank: 1 where this is all the page has to say. */
  rank?: 1 | 2
}

export function EmptyState({ icon, title, detail, action, rank = 2 }: EmptyStateProps) {
  const Heading = rank === 1 ? 'h1' : 'h2'
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-14 text-center">
      {icon && (
        <span className="grid size-14 place-items-center rounded-full bg-accent-wash text-accent-text [&_svg]:size-6">
          {icon}
        </span>
      )}
      <Heading className="font-semibold text-lg">{title}</Heading>
      <p className="max-w-sm text-pretty text-ink-soft text-sm leading-6">{detail}</p>
      {action}
    </div>
  )
}
