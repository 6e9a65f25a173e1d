import { z } from 'zod'
import type { HandRecord } from './hand-record'
import { writeOhh } from './ohh'
import { writePhh } from './phh'
import { writePokerStars } from './pokerstars'

export const ExportFormat = z.enum(['ohh', 'phh', 'pokerstars'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** The most hands that one file holds. */
export const MOST_HANDS = 500

/** How each format is written, and what its files are called and sent as. */
const FORMATS: Record<
  ExportFormat,
  { write: (records: readonly HandRecord[]) => string; extension: (hands: number) => string; type: string }
> = {
  ohh: { write: writeOhh, extension: () => 'ohh', type: 'application/x-ohh' },
  phh: { write: writePhh, extension: (hands) => (hands === 1 ? 'phh' : 'phhs'), type: 'application/toml' },
  pokerstars: { write: writePokerStars, extension: () => 'txt', type: 'text/plain' },
}

/** A file of hands as an answer that a browser saves; `name` is ASCII, without an extension. */
export function fileOf(records: readonly HandRecord[], format: ExportFormat, name: string): Response {
  const { write, extension, type } = FORMATS[format]
  return new Response(write(records), {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}.${extension(records.length)}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Media types of the answers, for the contract. */
export const EXPORT_TYPES = ExportFormat.options.map((format) => FORMATS[format].type)
