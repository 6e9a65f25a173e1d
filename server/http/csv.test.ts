import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv'

test('a row a line, the heads first, each ended as RFC 4180 says', () =>
  expect(csvOf(['player', 'net'], [['Ann', -450]])).toBe('player,net\r\nAnn,-450\r\n'))

test('commas, quotes and line breaks are quoted', () =>
  expect(csvOf(['a'], [['x,y'], ['say "hi"'], ['two\nlines']])).toBe('a\r\n"x,y"\r\n"say ""hi"""\r\n"two\nlines"\r\n'))

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1'])('no spreadsheet calculates %j', (name) =>
  expect(csvOf(['a'], [[name]]).replaceAll('"', '')).toBe(`a\r\n'${name}\r\n`),
)

test('figures stay figures, negative ones too', () => expect(csvOf(['a'], [[-1], [0]])).toBe('a\r\n-1\r\n0\r\n'))

test('whatever stands in the cells, they are read back', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'é') }), { minLength: 2, maxLength: 2 }),
      ),
      (rows) => {
        const guarded = rows.map((row) => row.map((text) => text.replace(/^(?=[\n\r]*\r)/, "'")))
        expect(read(csvOf(['x', 'y'], rows)).slice(1)).toEqual(guarded)
      },
    ),
  ))

/** A reader of RFC 4180, cell by cell. */
function read(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
