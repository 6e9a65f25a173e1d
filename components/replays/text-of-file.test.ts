import { expect, test } from 'vitest'
import { megabytes, textOf } from './text-of-file'

const LIMITS = { bytes: 1_500_000, hands: 200 }
const fileOf = (...parts: BlobPart[]) => new File(parts, 'a.phh')

test('a file’s text is read, less the mark that some editors put before it', async () =>
  expect(await textOf(fileOf(new Uint8Array([0xef, 0xbb, 0xbf]), 'variant = "NT" # É'), LIMITS)).toEqual({
    text: 'variant = "NT" # É',
  }))

test.each([
  ['an empty file', fileOf(), /^This is empty\. Choose a file of Open Hand History/],
  ['a picture', fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])), /^This is no text\. Choose a file of/],
  ['bytes that happen to be text', fileOf('variant\0'), /^This is no text\./],
  [
    'one byte too many',
    fileOf('#'.repeat(1_500_001)),
    /^This is 1\.6 MB, and a file may be 1\.5 MB at most\. Split it/,
  ],
  ['much too large', fileOf('#'.repeat(2_310_000)), /^This is 2\.3 MB, /],
])('%s is not sent, and says what to do', async (_, file, why) =>
  expect(await textOf(file, LIMITS)).toEqual({ why: expect.stringMatching(why) }),
)

test('sizes are told as people say them', () => {
  expect(megabytes(1_500_000)).toBe('1.5 MB')
  expect(megabytes(2_000_000)).toBe('2 MB')
})
