import clsx from 'clsx'
import { LoaderCircle, Split } from 'lucide-react'
import type { ReactNode } from 'react'

interface DidNotHappenProps {
  /** The room is asked what the road comes to. */
  isAsked: boolean
  className?: string
  /** What did not, and from where on. */
  children: ReactNode
}

/** Says in words that what is shown is speculation. */
export function DidNotHappen({ isAsked, className, children }: DidNotHappenProps) {
  const Icon = isAsked ? LoaderCircle : Split
  return (
    <div
      className={clsx(
        'flex items-start gap-2 rounded-xl border-2 border-past border-dashed bg-past-wash px-3 py-1.5 text-pretty text-sm leading-5',
        className,
      )}
    >
      <Icon
        aria-hidden
        className={clsx('mt-0.5 size-4 shrink-0 text-past-text', isAsked ? 'animate-spin' : 'rotate-90')}
      />
      <p className="min-w-0">
        <strong className="text-past-text">This did not happen.</strong> {children}
      </p>
    </div>
  )
}
