import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChatText, LONGEST_TEXT, visibleLength } from './text'

const accepts = (text: string) => ChatText.safeParse(text).success

test.each([
  'nh',
  '<b>not bold</b> https://example.org',
  'שלום, how are you?',
  'می‌خواهم',
  'क्‍ष',
  'รื่นเริง',
  '👍🏽',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈 ❤️‍🔥 👨🏾‍⚕️',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '1️⃣ 🇨🇭',
  '©️',
])('%s can be said', (text) => {
  expect(ChatText.parse(text)).toBe(text.normalize('NFC'))
})

test.each([
  ['nothing', ''],
  ['spaces', ' \u00A0\u3000 '],
  ['a zero-width space', 'n\u200Bh'],
  ['a joiner between Latin letters', 'n\u200Dh'],
  ['a joiner after a picture, and nothing to join', '👍\u200D'],
  ['a non-joiner at the end', 'می\u200C'],
  ['a bidirectional override', '\u202Ehn'],
  ['a bidirectional isolate', '\u2067hn\u2069'],
  ['a line break', 'one\ntwo'],
  ['a line separator', 'one\u2028two'],
  ['an escape', '\u001B[31mred'],
  ['a Hangul filler', '\u3164'],
  ['an empty cell of Braille', '\u2800'],
  ['a selector after a letter', 'n\uFE0Fh'],
  ['hidden tags', '🏴\u{E0068}\u{E0069}\u{E007F}'],
  ['a lone surrogate', '\uD83D'],
  ['a character of private use', '\uE000'],
  ['marks alone', '\u0301\u0301'],
  ['piled marks', `z${'\u0336'.repeat(6)}`],
])('%s cannot', (_, text) => {
  expect(accepts(text)).toBe(false)
})

test('spaces are told as they are seen', () => {
  expect(ChatText.parse('  a \u00A0\u3000 b ')).toBe('a b')
})

test('a message of two hundred visible characters passes, and one more does not', () => {
  for (const sign of ['a', 'é', '👍🏽', '❤️', '☕']) {
    expect(accepts(sign.repeat(LONGEST_TEXT))).toBe(true)
    expect(accepts(sign.repeat(LONGEST_TEXT + 1))).toBe(false)
  }
  expect(visibleLength('👩‍👩‍👧‍👦')).toBe(4)
})

const HIDDEN = [
  ...'\u0000\u0007\u001B\u007F\u0085\u00AD\u034F\u061C\u115F\u180E\u200B\u200E\u200F\u202A\u202E\u2060',
].concat([...'\u2066\u2069\u2800\u3164\uFEFF\uFFA0\uFFF9\u{E0001}\u{E0041}\u{E0100}'])
const WORD = fc.stringMatching(/^[a-z0-9 .,!?]{0,20}$/)

test('nothing hidden passes, wherever in plain text it stands', () => {
  fc.assert(
    fc.property(WORD, fc.constantFrom(...HIDDEN), WORD, (before, hidden, after) => {
      expect(accepts(`a${before}${hidden}${after}z`)).toBe(false)
    }),
  )
})

test('what passes is trimmed, normal, short, and passes again as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const parsed = ChatText.safeParse(text)
      if (!parsed.success) return
      expect(parsed.data).toBe(parsed.data.trim().normalize('NFC'))
      expect(visibleLength(parsed.data)).toBeLessThanOrEqual(LONGEST_TEXT)
      expect(ChatText.parse(parsed.data)).toBe(parsed.data)
    }),
    { numRuns: 1_000 },
  )
})
