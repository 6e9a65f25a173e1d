import { figure, signed } from '@/domain/figures'
import type { Average, CardsLie, Move, RunOuts } from '@/projections/branch'
import type { Names } from '../live/as-of'
import { chosenMoves, type Road, type RoadMove } from './road'

export const CARDS_IN_WORDS: Record<CardsLie, { title: string; detail: string }> = {
  'as-dealt': {
    title: 'As they lay',
    detail: 'Every card you may know lies where it lay. Cards that nobody showed you are drawn at random.',
  },
  'as-shown': {
    title: 'Hands as shown, board redrawn',
    detail: 'The cards that players showed stay theirs; the board to come is drawn anew.',
  },
  'as-known': {
    title: 'Only what was known then',
    detail: 'Other players’ cards and the board to come are drawn anew, each card as likely as any.',
  },
}

const DONE: Record<RoadMove['action'], string> = {
  fold: 'folded',
  check: 'checked',
  call: 'called',
  bet: 'bet',
  raise: 'raised to',
  once: 'asked for one board',
  twice: 'asked for two boards',
  lapse: 'let the time run out',
}

/** "called", "raised to 900", "asked for two boards" */
export const moveInWords = (move: Move): string =>
  'to' in move && move.to !== undefined
    ? `${DONE[move.action]} ${figure(move.to)}`
    : DONE[move.action].replace(/ to$/, '')

/** What a road is called where it has no name: "Ann called", "Ann raised to 900, and 2 more choices". */
export function roadTitle({ name, moves }: Pick<Road, 'name' | 'moves'>, who: string): string {
  const [first, ...others] = moves.filter(({ by }) => by === 'hand')
  if (name !== '') return name
  if (!first) return moves.length > 0 ? 'Bots played it out' : 'A road without a move yet'
  const title = `${who} ${moveInWords(first)}`
  return others.length === 0
    ? title
    : `${title}, and ${others.length} more ${others.length === 1 ? 'choice' : 'choices'}`
}

/**
 * "Had you called: +340 on average over 1,000 run-outs, from −1,000 to +2,150."
 * @param who of the first move: "you", or a name
 */
export function averageInWords(
  { moves }: Pick<Road, 'moves'>,
  { count }: Pick<RunOuts, 'count'>,
  { mean, low, high }: Pick<Average, 'mean' | 'low' | 'high'>,
  who: string,
): string {
  const [first, ...others] = chosenMoves(moves)
  const had = !first
    ? 'From here on'
    : others.length === 0
      ? `Had ${who} ${moveInWords(first)}`
      : `Had ${who} ${moveInWords(first)}, and the rest of this road`
  const outs = `${figure(count)} ${count === 1 ? 'run-out' : 'run-outs'}`
  return `${had}: ${signed(mean)} on average over ${outs}, from ${signed(low)} to ${signed(high)}.`
}

/** How far the average may be off, and how often the road wins. */
export const spreadInWords = ({ error, winning }: Pick<Average, 'error' | 'winning'>): string =>
  `With more run-outs the average would hardly move by more than ${figure(Math.ceil(2 * error))} either way. It wins chips ${Math.round(winning * 100)} times in 100.`

/** "you" for the reader's own seat, else the name. */
export const whoInWords = (playerId: string | undefined, ownId: string | undefined, names: Names): string =>
  playerId === undefined ? 'somebody' : playerId === ownId ? 'you' : (names[playerId] ?? 'a player')
