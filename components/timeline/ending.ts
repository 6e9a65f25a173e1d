/** What a scope's events lead up to: the room's present, the end of what is over, or of a road that was not taken. */
export type Ending = 'present' | 'end' | 'road'

interface EndingInWords {
  /** Where one is. */
  here: string
  /** The way there. */
  back: string
  /** Why there is no way on. */
  beyond: string
  /** What one sees on the way. */
  away: string
}

export const ENDINGS: Record<Ending, EndingInWords> = {
  present: { here: 'Live', back: 'Back to live', beyond: 'This is the present', away: 'You are viewing the past' },
  end: { here: 'The end', back: 'To the end', beyond: 'This is the end of the hand', away: 'You are viewing the past' },
  road: { here: 'The end', back: 'To the end', beyond: 'This road goes no further', away: 'This did not happen' },
}
