import type { Refusal } from '@/projections/branch'

interface RefusalToldProps {
  refused: Pick<Refusal, 'code' | 'detail'>
  /** Which of the moves it was, where there are more. */
  where?: string | undefined
}

/** Why the rules would have refused something. */
export function RefusalTold({ refused: { code, detail }, where = '' }: RefusalToldProps) {
  return (
    <p className="rounded-xl bg-danger-wash px-3 py-2 text-danger-text text-sm leading-5">
      <strong>It would have been refused</strong>
      {where}: {detail} <span className="font-mono text-xs">{code}</span>. Nothing would have been appended.
    </p>
  )
}
