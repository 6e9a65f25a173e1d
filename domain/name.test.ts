import { expect, test } from 'vitest'
import { Name } from './name'

test.each(['Ann', 'Ann B.', 'Łukasz', 'אן', '安', 'Ann ❤️', 'รื่น', '🦊'])('%s is a name', (name) => {
  expect(Name.parse(`  ${name} `)).toBe(name.normalize('NFC'))
})

test.each([
  ['a Hangul filler', '\u3164'],
  ['a half-width Hangul filler', 'Ann\uFFA0'],
  ['a Hangul choseong filler', '\u115F'],
  ['a Khmer inherent vowel', '\u17B4'],
  ['a grapheme joiner', 'A\u034Fnn'],
  ['a selector after a letter', 'Ann\uFE0F'],
  ['a selector of a variant', 'Ann\u{E0100}'],
  ['an empty cell of Braille', '\u2800'],
  ['a zero-width space', 'An\u200Bn'],
  ['a bidirectional override', '\u202EAnn'],
  ['a mark alone', '\u0301'],
])('%s looks like nothing, or like another name', (_, name) => {
  expect(Name.safeParse(name).success).toBe(false)
})
