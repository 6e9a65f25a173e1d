import type { Refused } from '@/components/live/post-command'
import type { Action } from '@/domain/hand/events'

const DEEDS: Record<Action, string> = { fold: 'fold', check: 'check', call: 'call', bet: 'bet', raise: 'raise' }

/** Codes of a turn that is over, whoever or whatever ended it. */
const TOO_LATE = ['TurnIsOver', 'NotYourTurn', 'HandIsOver', 'HasFolded', 'ConcurrencyConflict']

/** Why an action that was shown already is taken back. */
export function refusalInWords(action: Action, { code, detail }: Pick<Refused, 'code' | 'detail'>) {
  const deed = DEEDS[action]
  if (TOO_LATE.includes(code))
    return {
      title: `Your ${deed} came too late`,
      detail: 'That turn was over already: the time had run out, you were leaving, or you acted in another window.',
    }
  if (code === 'Unreachable') return { title: `Your ${deed} got no answer`, detail }
  return { title: `Your ${deed} was refused`, detail }
}
