import { z } from 'zod'

/** Control, format (zero-width, bidirectional), surrogate and unassigned characters, and line separators. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u

/** A name people read: 1 to 24 visible characters, trimmed, in Unicode normal form C. */
export const Name = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1, 'must not be empty')
  .refine((name) => !INVISIBLE.test(name), 'must not hold control or invisible characters')
  .refine((name) => [...name].length <= 24, 'must be at most 24 characters')
