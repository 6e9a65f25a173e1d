/** What a file may hold at most. */
export interface Limits {
  bytes: number
  hands: number
}

/** What is taken, in words. */
export const TAKEN = 'Open Hand History (.ohh) or PHH (.phh, .phhs)'

/** 1,500,000 → "1.5 MB" */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`

/** A file's text, or why it is not even sent, and what to do. */
export async function textOf(file: File, { bytes: most }: Limits): Promise<{ text: string } | { why: string }> {
  if (file.size === 0) return { why: `This is empty. Choose a file of ${TAKEN}.` }
  if (file.size > most)
    return {
      why: `This is ${megabytes(Math.max(file.size, most + 100_000))}, and a file may be ${megabytes(most)} at most. Split it into smaller ones.`,
    }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { why: 'Your browser could not read this file. Choose it again.' }
  const text = decoded(bytes)
  return text === null ? { why: `This is no text. Choose a file of ${TAKEN}.` } : { text }
}

function decoded(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
