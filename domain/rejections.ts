import type { Rejection, RejectionCatalogue } from './decider'
import { handRejections } from './hand/rejections'
import { playerRejections } from './player/rejections'
import { tableRejections } from './table/rejections'

const ALL = { ...playerRejections, ...tableRejections, ...handRejections }
const SENTENCES: RejectionCatalogue = ALL

/** Every code that a command may be refused with. */
export type RejectionCode = keyof typeof ALL

/** A rejection as a sentence that a person understands. */
export function explain({ code, details }: Rejection): string {
  const sentence = SENTENCES[code]
  return sentence ? sentence(details as never) : `Refused: ${code}.`
}
