import type { ReactNode } from 'react'

interface EmptyStateProps {
  icon?: ReactNode
  title: string
  /** What to do about it, or why that is fine. */
  detail: ReactNode
  action?: ReactNode
}

export function EmptyState({ icon, title, detail, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-14 text-center">
      {icon && (
        <span className="grid size-14 place-items-center rounded-full bg-accent-wash text-accent-text [&_svg]:size-6">
          {icon}
        </span>
      )}
      <h2 className="font-semibold text-lg">{title}</h2>
      <p className="max-w-sm text-pretty text-ink-soft text-sm leading-6">{detail}</p>
      {action}
    </div>
  )
}
