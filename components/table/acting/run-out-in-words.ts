import type { Names } from '@/components/live/as-of'
import type { Refused } from '@/components/live/post-command'
import type { RunOutTimes } from '@/domain/hand/events'
import type { RunOut } from '@/projections/table-view'
import { nameOf } from '../name-of'

export const timesInWords = (times: RunOutTimes) => (times === 1 ? 'once' : 'twice')

/** What each has said so far: "Ann: twice · You: no answer yet". */
export const answersInWords = (answers: RunOut['answers'], names: Names, ownId: string): string =>
  answers
    .map(({ playerId, times }) => {
      const who = playerId === ownId ? 'You' : nameOf(names, playerId)
      return `${who}: ${times === null ? 'no answer yet' : timesInWords(times)}`
    })
    .join(' · ')

/** Codes of a question that is settled, whoever or whatever settled it. */
const TOO_LATE = ['NoRunOutOffered', 'HandIsOver', 'HasFolded', 'ConcurrencyConflict']

/** Why an answer that was shown already is taken back. */
export function refusedRunOut({ code, detail }: Pick<Refused, 'code' | 'detail'>) {
  if (TOO_LATE.includes(code))
    return {
      title: 'Your answer came too late',
      detail: 'How often the board is run was settled already: somebody wanted it once, or the time had run out.',
    }
  if (code === 'Unreachable') return { title: 'Your answer got no reply', detail }
  return { title: 'Your answer does not count', detail }
}
