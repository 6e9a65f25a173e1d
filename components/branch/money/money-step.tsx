import type { MoneyStep } from '@/projections/money-branch'
import { RefusalTold } from '../refusal-told'
import { figuresInWords } from './money-in-words'

interface MoneyStepProps {
  /** Who might have sent it, in words. */
  who: string
  /** The command, in words. */
  command: string
  /** What the room tells of it; undefined: nothing yet. */
  step: MoneyStep | undefined
  asked: boolean
}

/** One command of a road, and its answer: what would have been appended, or why it would have been refused. */
export function MoneyStepTold({ who, command, step, asked }: MoneyStepProps) {
  return (
    <li className="rounded-xl border border-past border-dashed bg-past-wash px-3 py-2 text-sm leading-6">
      <p className="font-semibold">
        Had {who} {command}
      </p>
      {!step && asked && <p className="text-ink-soft">Asking the rules…</p>}
      {step && !step.refused && (
        <>
          <p>
            Appended would have been{' '}
            {step.events.length === 0 ? (
              'nothing'
            ) : (
              <span className="font-mono text-xs">{step.events.map(({ type }) => type).join(', ')}</span>
            )}
            .
          </p>
          <p className="tabular-nums">{figuresInWords(step.after)}.</p>
        </>
      )}
      {step?.refused && <RefusalTold refused={step.refused} />}
    </li>
  )
}
