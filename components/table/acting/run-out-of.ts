import type { HandId, PlayerId } from '@/domain/kernel'
import type { RunOut, TableView } from '@/projections/table-view'

/** Whether the board is run twice, as long as that is open. */
export interface OpenRunOut {
  handId: HandId
  /** ISO 8601. */
  deadline: string
  answers: RunOut['answers']
  /** Whether the player who looks is to answer, and has not. */
  isAsked: boolean
}

/** The question that a table waits for an answer to; undefined while there is none. */
export function runOutOf({ hand }: TableView, playerId: PlayerId | undefined): OpenRunOut | undefined {
  const { deadline, answers } = hand?.runOut ?? {}
  if (!hand || !deadline || !answers) return undefined
  const isAsked = answers.some((answer) => answer.playerId === playerId && answer.times === null)
  return { handId: hand.handId, deadline, answers, isAsked }
}
