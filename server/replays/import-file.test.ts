import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hands } from '@/projections/hands'
import { fold } from '@/projections/projection'
import { table } from '@/projections/table'
import { simulatedRecord } from '@/tests/support/simulated-record'
import { writeOhh } from '../hand-formats/ohh'
import { writePhh } from '../hand-formats/phh'
import { writePokerStars } from '../hand-formats/pokerstars'
import { type Import, importFile, MOST_IMPORTED } from './import-file'

const phh = (file: string) => readFileSync(`tests/fixtures/phh/${file}`, 'utf8')

async function imported(text: string): Promise<Import[]> {
  const file = await importFile(text)
  if ('tooMany' in file) throw new Error(`${file.tooMany} hands`)
  return file.hands
}

const eventsOf = ([hand]: Import[]) => hand?.events ?? []
const handIn = (imports: Import[]) => Object.values(fold(hands, eventsOf(imports)))[0]

describe('a hand of PHH', () => {
  test('can be folded as a table and as a hand, and is over', async () => {
    const read = await imported(phh('side-pots.phh'))
    expect(read).toMatchObject([{ name: null, note: null, error: null }])
    const events = eventsOf(read)
    expect(events.map(({ position }) => position)).toEqual(events.map((_, n) => n + 1))
    const [view] = Object.values(fold(table, events))
    expect(view?.hand?.status).toBe('completed')
    expect(handIn(read)?.status).toBe('completed')
    expect(view?.chipsOnTable).toBe(handIn(read)?.players.reduce((sum, { stack }) => sum + stack, 0))
  })

  test('tells in which units its amounts are', async () =>
    expect(await imported(phh('decimals.phh'))).toMatchObject([
      { note: expect.stringMatching(/^Amounts are in units of 0\.0*1\.$/) },
    ]))

  test('carries a note where it ends otherwise in the file', async () =>
    expect(await imported(phh('wrong-finishing-stacks.phh'))).toMatchObject([
      {
        events: expect.any(Array),
        note: 'It ends otherwise here than in the file: Ben ends with 900, in the file 910; Cat ends with 1150, in the file 1140.',
      },
    ]))

  test('holds no card that the file does not tell', async () => {
    const read = await imported(phh('unknown-hand-mucked.phh'))
    const told = new Set(phh('unknown-hand-mucked.phh').match(/[2-9TJQKA][cdhs]/g))
    const inEvents = JSON.stringify(eventsOf(read)).match(/"[2-9TJQKA][cdhs]"/g) ?? []
    expect(inEvents.length).toBeGreaterThan(0)
    expect(inEvents.filter((card) => !told.has(card.slice(1, 3)))).toEqual([])
    expect(handIn(read)?.status).toBe('completed')
  })

  test('stops before an end that hangs on a card which the file does not tell', async () => {
    const read = await imported(phh('unknown-hand-plays-the-board.phh'))
    expect(read).toMatchObject([{ note: 'It stops before its end: the file does not tell the cards of p2.' }])
    expect(eventsOf(read).some(({ type }) => type === 'PotAwarded')).toBe(false)
  })

  test('of another game is left out with a note', async () =>
    expect(await imported(phh('pot-limit-omaha.phh'))).toEqual([
      { name: null, events: null, note: 'It is not for this table: variant PO.', error: null, hero: null },
    ]))

  test('names the line that cannot be read', async () => {
    const detail = 'line 8, "d dh p1 AsAx": "AsAx" are no cards'
    expect(await imported(phh('unreadable.phh'))).toEqual([
      { name: null, events: null, note: null, error: { line: 8, detail }, hero: null },
    ])
  })

  test('names the line that the rules do not allow, beside the other hands of the file', async () => {
    const read = await imported(phh('evening.phhs'))
    expect(read.map(({ name, events }) => [name, events !== null])).toEqual([
      ['1', true],
      ['2', true],
      ['3', true],
      ['last', false],
    ])
    expect(read[3]?.error).toEqual({ line: 37, detail: expect.stringMatching(/^line 37, "p2 cbr 1.20": The bet must/) })
  })

  test('names the line that is no TOML', async () =>
    expect(await imported('variant = "NT"\nantes = [0, 0\nmin_bet 2')).toMatchObject([{ error: { line: 3 } }]))

  test('has a name for everybody, and one that can be seen', async () => {
    const text = `${phh('heads-up.phh').replace(/^players = .*$/m, '')}players = ['Ann', "\\u202Eevil"]\n`
    const file = await importFile(text)
    expect(Object.values('names' in file ? file.names : {})).toEqual(['Ann', 'Player 2'])
  })
})

describe('a hand of Open Hand History', () => {
  const written = writeOhh([simulatedRecord(3)])
  const lines = written.split('\n')
  const lineOf = (part: string) => lines.findIndex((line) => line.includes(part)) + 1

  test('names the line that is no JSON', async () => {
    const line = lineOf('"table_name"')
    const broken = lines.with(line - 1, '      "table_name" "x",').join('\n')
    const detail = `line ${line}, : was expected after "table_name", not "x"`
    expect(await imported(broken)).toMatchObject([{ error: { line, detail } }])
    expect(await imported(lines.slice(0, 12).join('\n'))).toMatchObject([
      { error: { line: 12, detail: expect.stringContaining('the file ends in the middle') } },
    ])
  })

  test('names the line of a member that is not as it must be', async () => {
    const [first = ''] = lines.filter((line) => line.includes('"starting_stack"'))
    const line = lineOf('"starting_stack"')
    const broken = written.replace(first, '        "starting_stack": "much",')
    const { error } = (await imported(broken))[0] ?? {}
    expect(error?.detail).toContain('players.0.starting_stack: must be a number')
    expect(error?.line).toBeLessThanOrEqual(line)
    expect(error?.line).toBeGreaterThan(line - 6)
  })

  test('names the line of an action that the rules do not allow', async () => {
    const at = lines.findIndex((line) => /"action": "(?:Call|Check|Fold)"/.test(line))
    const broken = lines.with(at, '            "action": "Jump",').join('\n')
    const { error } = (await imported(broken))[0] ?? {}
    expect(error?.detail).toMatch(/^line \d+, ".*: Jump.*": the specification knows no such action$/)
    expect(error?.line).toBeLessThanOrEqual(at + 1)
    expect(error?.line).toBeGreaterThan(at - 3)
  })

  test('of another room is played again, and its rake is noted', async () => {
    const read = await imported(readFileSync('tests/fixtures/ohh/raked.ohh', 'utf8'))
    expect(read).toMatchObject([
      {
        error: null,
        note: 'Amounts are in units of 0.1. It ends otherwise here than in the file: Cat collects 81.0, in the file 79.0 · 2.0 less in all: a rake, it seems, which is not taken here.',
      },
    ])
    const hand = handIn(read)
    expect(hand?.players.map(({ seat, stack, won, cards }) => [seat, stack, won, cards])).toEqual([
      [4, 400, 810, ['7h', '7d']],
      [0, 1000, 0, []],
      [3, 1205, 0, ['Ah', 'Kh']],
    ])
    expect(hand?.streets[1]?.actions.map(({ action, amount, to }) => [action, amount, to])).toEqual([
      ['check', 0, 0],
      ['bet', 40, 40],
      ['raise', 370, 370],
      ['call', 330, 370],
    ])
  })

  test('may be one of a list', async () =>
    expect((await imported(`[${written},${written}]`)).map(({ name, error }) => [name, error])).toEqual([
      ['1', null],
      ['2', null],
    ]))
})

test.each([
  ['dwan-and-ivey.phh', 1],
  ['harbour-evening.ohh', 6],
])('the sample %s is read without a remark', async (file, count) =>
  expect(await imported(readFileSync(`public/samples/${file}`, 'utf8'))).toEqual(
    Array.from({ length: count }, () =>
      expect.objectContaining({ events: expect.any(Array), note: null, error: null }),
    ),
  ),
)

test('an empty file says so', async () =>
  expect(await imported(' \n')).toMatchObject([
    { error: { line: 1, detail: expect.stringMatching(/^line 1, the file is empty: send /) } },
  ]))

test.each([
  ['PokerStars text', `\n${writePokerStars([simulatedRecord(3)])}`, 2, /room’s own text, .* export the hand as Open/],
  ['JSON of something else', '{"name": "x"}', 1, /this is JSON, but holds no "ohh": send Open Hand History/],
  ['a page', '<!doctype html>\n<p>', 1, /neither of the formats that are read here: send Open Hand History .* or PHH/],
  ['bytes', 'variant = "NT"\0\0', 1, /this is no text: send /],
])('%s says what is taken instead', async (_, text, line, detail) =>
  expect(await imported(text)).toMatchObject([{ error: { line, detail: expect.stringMatching(detail) } }]),
)

describe('a hand that is broken costs the others of its file nothing', () => {
  test('in a collection of PHH', async () => {
    const lines = phh('evening.phhs').split('\n')
    const at = lines.findIndex((line) => line.startsWith('[2]')) + 2
    const read = await imported(lines.with(at, 'antes = [0, 0').join('\n'))
    expect(read.map(({ name, events, error }) => [name, events !== null, error?.line ?? null])).toEqual([
      ['1', true, null],
      ['2', false, expect.any(Number)],
      ['3', true, null],
      ['last', false, 37],
    ])
    expect(read[1]?.error?.line).toBeGreaterThan(at)
    expect(read[1]?.error?.line).toBeLessThan(at + 3)
  })

  test('in a file of Open Hand History', async () => {
    const written = [1, 2, 3].map((seed) => writeOhh([simulatedRecord(seed)]))
    const [first = '', second = '', third = ''] = written
    const from = first.split('\n').length + 1
    const lines = second.split('\n')
    const at = lines.findIndex((line) => line.includes('"table_name"'))
    for (const broken of [lines.with(at, '"table_name" "x",').join('\n'), lines.slice(0, at + 1).join('\n')]) {
      const read = await imported([first, broken, third].join('\n'))
      expect(read.map(({ name, events }) => [name, events !== null])).toEqual([
        ['1', true],
        ['2', false],
        ['3', true],
      ])
      expect(read[1]?.error?.line).toBeGreaterThanOrEqual(from + at)
      expect(read[1]?.error?.line).toBeLessThanOrEqual(from + at + 4)
    }
  })
})

test.each([
  ['Open Hand History', writeOhh],
  ['PHH', writePhh],
])('%s tells whose cards it was written to show', async (_, write) => {
  const records = [3, 5].map((seed) => simulatedRecord(seed))
  const file = await importFile(write(records))
  if ('tooMany' in file) throw new Error('too many')
  expect(file.hands.map(({ hero }) => hero && file.names[hero])).toEqual(
    records.map(({ hero, players }) => players.find(({ seat }) => seat === hero)?.name ?? null),
  )
})

test('files of too many hands are not read', async () => {
  const many = Array.from({ length: MOST_IMPORTED + 1 }, (_, n) => `[${n}]\nvariant = "NT"`).join('\n')
  expect(await importFile(many)).toEqual({ tooMany: MOST_IMPORTED + 1 })
  expect(await importFile('{"ohh": {}}\n'.repeat(MOST_IMPORTED + 1))).toEqual({ tooMany: MOST_IMPORTED + 1 })
})

test.each([
  ['many tables', () => `variant = "NT"\n${Array.from({ length: 100_000 }, (_, n) => `[${n}]`).join('\n')}`],
  ['blanks', () => `{"ohh": {}}${' '.repeat(1_000_000)}`],
  ['beginnings', () => '{"ohh": [1,\n'.repeat(80_000)],
  ['hands that are cut short', () => `{"ohh": [\n${'{},\n'.repeat(250_000)}`],
  ['deep brackets', () => `{"ohh": ${'['.repeat(900_000)}`],
  ['a long string that does not end', () => `{"${'\\\\'.repeat(400_000)}`],
  ['many actions', () => `${phh('heads-up.phh')}`.replace(/actions = \[/, `actions = [${'"p1 f", '.repeat(100_000)}`)],
])('a file of %s is answered soon', async (_, text) => {
  const started = performance.now()
  await importFile(text())
  expect(performance.now() - started).toBeLessThan(8_000)
})
