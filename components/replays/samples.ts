/** A file of hands to try at once, out of `public/samples`. */
export interface Sample {
  file: string
  title: string
}

export const SAMPLES: readonly Sample[] = [
  { file: 'dwan-and-ivey.phh', title: 'Dwan and Ivey, 2009' },
  { file: 'harbour-evening.ohh', title: 'An evening at Harbour' },
]

/** Null: the room did not answer. */
export async function sampleFile({ file }: Sample): Promise<File | null> {
  const answer = await fetch(`/samples/${file}`).catch(() => null)
  return answer?.ok ? new File([await answer.blob()], file) : null
}
