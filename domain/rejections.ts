import type { Rejection, RejectionCatalogue } from './decider'
import { handRejections } from './hand/rejections'
import { playerRejections } from './player/rejections'
import { tableRejections } from './table/rejections'

const SENTENCES: RejectionCatalogue = { ...playerRejections, ...tableRejections, ...handRejections }

/** A rejection as a sentence that a person understands. */
export function explain({ code, details }: Rejection): string {
  const sentence = SENTENCES[code]
  return sentence ? sentence(details as never) : `Refused: ${code}.`
}
