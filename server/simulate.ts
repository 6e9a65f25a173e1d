import { parseArgs } from 'node:util'
import { failureInWords } from './simulation/in-words'
import { simulate, type Tally } from './simulation/simulation'

// npm run simulate -- --hands 10000 --seed 7: plays hands at random in memory, and checks the rules after every event.

const PROGRESS_EVERY = 10_000
const USAGE = 'npm run simulate -- [--hands <how many>] [--seed <whole number>] [--hand <which alone, from 0>]'

function refuse(reason: string): never {
  console.error(`${reason}\n${USAGE}`)
  process.exit(1)
}

function asked(): Record<string, string | undefined> {
  try {
    const options = { hands: { type: 'string' }, seed: { type: 'string' }, hand: { type: 'string' } } as const
    return parseArgs({ options, strict: true }).values
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function wholeNumber(name: string, text: string | undefined, { from, otherwise }: { from: number; otherwise: number }) {
  if (text === undefined) return otherwise
  const figure = Number(text)
  if (!/^\d+$/.test(text) || figure < from || figure >= 2 ** 32)
    refuse(`--${name} must be a whole number from ${from} to ${2 ** 32 - 1}, and is "${text}".`)
  return figure
}

const given = asked()
if (given.hand !== undefined && given.hands !== undefined) refuse('--hand plays that hand alone: leave out --hands.')
const seed = wholeNumber('seed', given.seed, { from: 0, otherwise: Date.now() % 2 ** 32 })
const from = wholeNumber('hand', given.hand, { from: 0, otherwise: 0 })
const hands = given.hand === undefined ? wholeNumber('hands', given.hands, { from: 1, otherwise: 10_000 }) : 1

const figure = (n: number) => n.toLocaleString('en-US')
const start = performance.now()
const onHand = ({ hands: played }: Readonly<Tally>) => {
  if (played % PROGRESS_EVERY === 0 && played < hands) console.error(`${figure(played)} hands`)
}
const { tally, failing } = simulate({ hands, seed, from }, onHand)
const seconds = (performance.now() - start) / 1_000

if (failing) console.error(failureInWords(failing))
console.log(
  [
    `seed ${seed}: ${figure(tally.hands)} hands, ${figure(tally.commands)} commands, ${figure(tally.events)} events`,
    `${figure(tally.refused)} illegal commands refused`,
    `${figure(tally.allIns)} all-ins, ${figure(tally.sidePots)} side pots, ${figure(tally.showdowns)} showdowns`,
    `${seconds.toFixed(1)} s, ${figure(Math.round(tally.hands / seconds))} hands a second`,
    failing ? '1 failure' : 'no failure',
  ].join(' · '),
)
process.exitCode = failing ? 1 : 0
