import clsx from 'clsx'
import { type ReactNode, useId } from 'react'

interface PanelProps {
  title?: string
  /** Beside the title, at the end of its line. */
  aside?: ReactNode
  className?: string
  children: ReactNode
}

/** A surface that holds one thing; with a title it is a region of that name. */
export function Panel({ title, aside, className, children }: PanelProps) {
  const headingId = useId()
  const surface = clsx('rounded-2xl border border-line bg-panel shadow-panel', className)
  if (title === undefined) return <div className={surface}>{children}</div>
  return (
    <section className={surface} aria-labelledby={headingId}>
      <header className="flex min-h-12 items-center justify-between gap-3 px-4 pt-2">
        <h2 id={headingId} className="font-semibold text-sm">
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
