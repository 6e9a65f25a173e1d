import { figure } from '@/domain/figures'
import type { MoneyBranchTold } from '@/projections/branch'

/** What a command would have come to, or why it would have been refused. */
export function MoneyTold({ told: { before, after, events, refused } }: { told: MoneyBranchTold }) {
  if (refused)
    return (
      <div className="rounded-xl bg-danger-wash px-3 py-2 text-danger-text text-sm leading-5">
        <strong>It would have been refused:</strong> {refused.detail}{' '}
        <span className="font-mono text-xs">{refused.code}</span>. Nothing would have been appended.
      </div>
    )
  return (
    <div className="rounded-xl border-2 border-past border-dashed bg-past-wash px-3 py-2 text-sm leading-6">
      <p>
        <strong className="text-past-text">It did not happen.</strong> Appended would have been{' '}
        {events.map(({ type }) => type).join(', ') || 'nothing'}:
      </p>
      <ul>
        <Change name="Available" before={before.available} after={after.available} />
        <Change name="Reserved" before={before.reserved} after={after.reserved} />
      </ul>
    </div>
  )
}

function Change({ name, before, after }: { name: string; before: number; after: number }) {
  return (
    <li className="flex justify-between gap-3 tabular-nums">
      <span>{name}</span>
      <span>
        {figure(before)}
        {before !== after && (
          <>
            <span aria-hidden> → </span>
            <span className="sr-only"> would have become </span>
            <strong>{figure(after)}</strong>
          </>
        )}
      </span>
    </li>
  )
}
