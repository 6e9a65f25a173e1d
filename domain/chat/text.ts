import { z } from 'zod'

/** How long a message may be, in visible characters. */
export const LONGEST_TEXT = 200

/**
 * What is invisible but belongs to the writing it stands in. Pictures: one in colour, of a skin tone, several joined
 * to one (each of them to the one before), keycaps, and the three flags that are spelt with tags. Scripts whose letters
 * join: a joiner or non-joiner between two of their letters.
 */
const PICTURE = String.raw`\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?`
const JOINING = ['Arab', 'Beng', 'Deva', 'Gujr', 'Guru', 'Knda', 'Mlym', 'Orya', 'Sinh', 'Taml', 'Telu']
const LETTER = `[${JOINING.map((script) => String.raw`\p{Script=${script}}`).join('')}]`
const LEGITIMATE = new RegExp(
  [
    String.raw`\u{1F3F4}\u{E0067}\u{E0062}[\u{E0061}-\u{E007A}]{3}\u{E007F}`,
    String.raw`${PICTURE}(?:\u200D${PICTURE}){0,7}`,
    String.raw`[0-9#*]\uFE0F\u20E3`,
    String.raw`(?<=${LETTER})[\u200C\u200D](?=${LETTER})`,
  ].join('|'),
  'gu',
)

/** Control, format, surrogate, private and unassigned characters, other line breaks, and what is drawn as nothing. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u

/** More marks on a letter than any script needs cover the lines round it. */
const STACKED = /\p{M}{6}/u

/** What takes no room of its own: marks, joiners, selectors, skin tones, tags. */
const ROOMLESS = /[\p{M}\p{Cf}\p{Emoji_Modifier}]/gu

const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A text's length as it is seen; a picture joined of several counts for each of them. */
export const visibleLength = (text: string): number => [...text.replace(ROOMLESS, '')].length

/** Runs of spaces, of whatever kind, as a page shows them: one plain space. */
const tidied = (text: string) => text.replace(/\p{Zs}+/gu, ' ')

/**
 * What somebody says at a table: one line of plain text, in Unicode normal form C, trimmed, of 1 to 200 visible
 * characters; nothing in it is invisible, but for what emoji and joining scripts are written with.
 */
export const ChatText = z
  .string()
  .max(4_000, 'is far too long')
  .normalize('NFC')
  .transform(tidied)
  .pipe(
    z
      .string()
      .trim()
      .min(1, 'must not be empty')
      .refine((text) => !INVISIBLE.test(text.replace(LEGITIMATE, '')), 'must not hold control or invisible characters')
      .refine((text) => text === '' || SEEN.test(text), 'must hold a letter, a digit or a sign')
      .refine((text) => !STACKED.test(text), 'must not pile marks upon each other')
      .refine((text) => visibleLength(text) <= LONGEST_TEXT, `must be at most ${LONGEST_TEXT} characters`),
  )
