/** What a scope's events lead up to: the room's present, or the end of something that is over. */
export type Ending = 'present' | 'end'

interface EndingInWords {
  /** Where one is. */
  here: string
  /** The way there. */
  back: string
  /** Why there is no way on. */
  beyond: string
}

export const ENDINGS: Record<Ending, EndingInWords> = {
  present: { here: 'Live', back: 'Back to live', beyond: 'This is the present' },
  end: { here: 'The end', back: 'To the end', beyond: 'This is the end of the hand' },
}
