import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { replayFile } from './file'

const FIXTURES = 'tests/fixtures/phh'
const read = (file: string) => readFileSync(join(FIXTURES, file), 'utf8')
const outcomes = (text: string) => replayFile(text).map(({ outcome }) => outcome)

const MATCHED = [
  'all-in-before-the-river.phh',
  'big-blind-ante.phh',
  'button-straddle.phh',
  'cards-told-when-shown.phh',
  'decimals.phh',
  'heads-up.phh',
  'raise-and-fold.phh',
  'short-ante.phh',
  'side-pots.phh',
  'stacks-not-known.phh',
  'straddle.phh',
  'three-way-split.phh',
  'trimmed-ante.phh',
  'unfinished.phh',
  'unknown-hand-mucked.phh',
]
const OTHERS: [file: string, outcome: object][] = [
  [
    'wrong-finishing-stacks.phh',
    {
      type: 'differed',
      how: 'p2 ends with 900, in the file 910; p3 ends with 1150, in the file 1140',
    },
  ],
  [
    'short-big-blind.phh',
    { type: 'differed', how: expect.stringMatching(/^p1 ends with 900, in the file 950; p3 .* \(rule 1\)$/) },
  ],
  ['pot-limit-omaha.phh', { type: 'skipped', why: 'variant PO' }],
  ['unknown-hand-plays-the-board.phh', { type: 'skipped', why: 'the file does not tell the cards of p2' }],
  ['unreadable.phh', { type: 'unreadable', line: 8, why: '"d dh p1 AsAx": "AsAx" are no cards' }],
]

describe('a hand that ends here as it does in the file', () => {
  test.each(MATCHED)('%s', (file) => expect(outcomes(read(file))).toEqual([{ type: 'matched' }]))

  test.each(MATCHED)('%s differs once a chip of it goes astray', (file) => {
    const astray = read(file).replace(
      /finishing_stacks = \[(.*)\]/,
      (_, stacks: string) => `finishing_stacks = [${stacks.split(', ').map(oneMore).join(', ')}]`,
    )
    expect(outcomes(astray)).toEqual([{ type: 'differed', how: expect.stringMatching(/^p\d ends with/) }])
  })
  const oneMore = (stack: string) => (stack === 'inf' ? stack : String(Number(stack) + 1))
})

test.each(OTHERS)('%s', (file, outcome) => expect(outcomes(read(file))).toEqual([outcome]))

test('a collection has a name and an outcome for each hand', () =>
  expect(replayFile(read('evening.phhs'))).toEqual([
    { name: '1', outcome: { type: 'matched' } },
    { name: '2', outcome: { type: 'differed', how: expect.stringContaining('0.3 less in all: a rake') } },
    { name: '3', outcome: { type: 'skipped', why: 'the file tells neither finishing_stacks nor winnings' } },
    {
      name: 'last',
      outcome: {
        type: 'differed',
        how: expect.stringMatching(/^line 37, "p2 cbr 1.20": .* at least 20: 12 .* of 0.1/),
      },
    },
  ]))

/** A hand of two that is over at once, with other fields and actions than usual. */
const file = ({ actions = ['p2 f'], ...fields }: { actions?: string[] } & Record<string, unknown> = {}) =>
  Object.entries({
    variant: '"NT"',
    antes: '[0, 0]',
    blinds_or_straddles: '[1, 2]',
    min_bet: '2',
    starting_stacks: '[100, 100]',
    actions: `[\n${['d dh p1 AsAh', 'd dh p2 KsKh', ...actions].map((action) => `  "${action}",\n`).join('')}]`,
    finishing_stacks: '[101, 99]',
    ...fields,
  })
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field} = ${value}`)
    .join('\n')

test('the file that the next tests spoil is a good one', () => expect(outcomes(file())).toEqual([{ type: 'matched' }]))

describe('a file that cannot be read says where, and what is wrong', () => {
  test.each([
    ['no TOML', 'variant = "NT"\nantes = [0, 0', 2, /TOML/],
    ['an empty file', '', 1, /there is no variant/],
    ['no variant', file({ variant: undefined }), 1, /there is no variant/],
    ['no blinds', file({ blinds_or_straddles: undefined }), 1, /there is no blinds_or_straddles/],
    ['one player', file({ starting_stacks: '[100]' }), 5, /two players or more/],
    ['an ante too few', file({ antes: '[0]' }), 2, /antes has 1 figures for 2 players/],
    ['a finishing stack too many', file({ finishing_stacks: '[1, 2, 3]' }), 11, /finishing_stacks has 3 figures/],
    [
      'a negative blind',
      file({ blinds_or_straddles: '[1, -2]' }),
      3,
      /figure 2 of blinds_or_straddles: must not be neg/,
    ],
    ['a text for a figure', file({ starting_stacks: '["much", 100]' }), 5, /figure 1 of starting_stacks: is no number/],
    ['an empty stack', file({ starting_stacks: '[0, 100]' }), 5, /must be above zero/],
    ['an infinite blind', file({ blinds_or_straddles: '[1, inf]' }), 3, /must not be infinite/],
    ['more digits than can be kept', file({ antes: '[0.1234567890123456789, 0]' }), 1, /too many digits/],
    ['a card that is dealt twice', file({ actions: ['p2 cc', 'p1 cc', 'd db AsKcQc'] }), 11, /the As is dealt twice/],
    ['a hand that changes', file({ actions: ['p2 f', 'p1 sm AsAd'] }), 10, /p1 has As Ah Ad, and a hand has two cards/],
    ['an action of nobody', file({ actions: ['p3 f'] }), 9, /"p3" is neither d nor p1 to p2/],
  ])('%s', (_, text, line, why) =>
    expect(outcomes(text)).toEqual([{ type: 'unreadable', line, why: expect.stringMatching(why) }]),
  )
})

describe('a hand that cannot be played as the file has it differs', () => {
  test.each([
    ['out of turn', ['p1 cc'], /^line 9, "p1 cc": p2 is to act/],
    ['below the minimum', ['p2 cbr 3'], /^line 9, "p2 cbr 3": .* at least 4: 3 was asked/],
    ['above the stack', ['p2 cbr 101'], /All your chips come to a bet of 100/],
    ['after the end', ['p2 f', 'p1 cc'], /^line 10, "p1 cc": This hand is over/],
    ['before the flop is dealt', ['p2 cc', 'p1 cc', 'p1 cc'], /^line 11, "p1 cc": the flop is to be dealt before that/],
    ['a flop that comes too early', ['p2 cc', 'd db 2c3c4c'], /^line 10, "d db 2c3c4c": p1 is to act before that/],
  ])('%s', (_, actions, how) =>
    expect(outcomes(file({ actions }))).toEqual([{ type: 'differed', how: expect.stringMatching(how) }]),
  )

  test('a winning hand that was mucked is shown here', () => {
    const checked = [
      'p2 cc',
      'p1 cc',
      'd db 2c3c7d',
      'p1 cc',
      'p2 cc',
      'd db 8d',
      'p1 cc',
      'p2 cc',
      'd db 9s',
      'p1 cc',
      'p2 cc',
    ]
    const text = file({ actions: [...checked, 'p1 sm', 'p2 sm -'], finishing_stacks: '[98, 102]' })
    expect(outcomes(text)).toEqual([{ type: 'differed', how: expect.stringContaining('p1 mucks a winning hand') }])
  })
})

describe('what cannot be compared is skipped', () => {
  const allIn = ['p2 cbr 100', 'p1 cc']
  test.each([
    ['a board that is not told', file({ actions: allIn }), /whole board/],
    [
      'a card of the board that is not told',
      file({ actions: [...allIn, 'd db 2c3c7d', 'd db ??', 'd db 9s'] }),
      /board/,
    ],
    [
      'a board that is run twice',
      file({ actions: [...allIn, 'd db 2c3c7d', 'd db 8d', 'd db 9s', 'd db 9c'] }),
      /6 cards/,
    ],
    ['a hand of which the end is not told', file({ finishing_stacks: undefined }), /neither/],
    [
      'eleven players',
      file({ starting_stacks: `[${Array(11).fill(100)}]`, antes: `[${Array(11).fill(0)}]` }),
      /11 players, and a table seats 10/,
    ],
  ])('%s', (_, text, why) => expect(outcomes(text)).toEqual([{ type: 'skipped', why: expect.stringMatching(why) }]))

  test('a winner whose cards are not told', () => {
    const text = read('cards-told-when-shown.phh').replace('[1600, 700, 700]', '[700, 700, 1600]')
    expect(outcomes(text)).toEqual([{ type: 'skipped', why: 'the file does not tell the cards of p3, who won' }])
  })
})

describe('npm run replay', () => {
  const run = (...args: string[]) => {
    try {
      const command = ['--import', 'tsx', 'server/replay.ts', ...args]
      return { code: 0, said: execFileSync(process.execPath, command, { encoding: 'utf8', stdio: 'pipe' }) }
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
      return { code: status, said: stdout + stderr }
    }
  }

  test('prints a line for each file, and how many matched', () => {
    const files = [...MATCHED, 'pot-limit-omaha.phh'].map((name) => join(FIXTURES, name))
    const { code, said } = run(...files)
    expect(code).toBe(0)
    expect(said.trim().split('\n')).toHaveLength(files.length + 1)
    expect(said).toContain(`${FIXTURES}/heads-up.phh: matched\n`)
    expect(said).toMatch(/15 matched, 0 differed, 1 skipped\n$/)
  })

  test('fails if any hand differs, or a file cannot be read', () => {
    const { code, said } = run(join(FIXTURES, 'wrong-finishing-stacks.phh'), join(FIXTURES, 'none.phh'))
    expect(code).toBe(1)
    expect(said).toMatch(/none\.phh: unreadable: ENOENT/)
    expect(said).toMatch(/0 matched, 1 differed, 1 unreadable\n$/)
  })

  test('says how it is used', () => {
    const { code, said } = run()
    expect(code).toBe(1)
    expect(said).toContain('npm run replay -- ')
  })
})

test('every fixture is tried here', () =>
  expect(readdirSync(FIXTURES).sort()).toEqual([...MATCHED, ...OTHERS.map(([name]) => name), 'evening.phhs'].sort()))
