import { z } from 'zod'

/** Control, format (zero-width, bidirectional), surrogate and unassigned characters, and line separators. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u

/**
 * Letters, marks and signs that are drawn as nothing: fillers such as U+3164, joiners, selectors, the empty cell of
 * Braille. A selector right after a picture is none of them: it only says that the picture is to be in colour.
 */
const BLANK = /(?<!\p{Extended_Pictographic})\uFE0F|(?!\uFE0F)\p{Default_Ignorable_Code_Point}|\u2800/u

/** What can be seen by itself; a mark alone cannot. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A name people read: 1 to 24 visible characters, trimmed, in Unicode normal form C. */
export const Name = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1, 'must not be empty')
  .refine((name) => !INVISIBLE.test(name) && !BLANK.test(name), 'must not hold control or invisible characters')
  .refine((name) => name === '' || SEEN.test(name), 'must hold a letter, a digit or a sign')
  .refine((name) => [...name].length <= 24, 'must be at most 24 characters')
