import { figure } from '@/domain/figures'
import { inShort } from '@/domain/hand/naming'
import type { Award } from '@/projections/table-view'
import { nameOf } from './name-of'

/** How a pot is called among so many. */
export const potName = (pot: number, pots: number): string =>
  pots < 2 ? 'the pot' : pot === 0 ? 'the main pot' : pots === 2 ? 'the side pot' : `side pot ${pot}`

/** The same, where there is little room. */
export const potLabel = (pot: number, pots: number): string =>
  pots < 2 ? '' : pot === 0 ? 'Main' : pots === 2 ? 'Side' : `Side ${pot}`

/** Who won a pot, how much of it, and with what: `Ann wins 450, the main pot, with two pair, kings and tens`. */
export function awardInWords(
  { pot, run, winners }: Award,
  pots: number,
  names: Readonly<Record<string, string>>,
): string {
  const named =
    run === null ? potName(pot, pots) : `the ${run === 1 ? 'first' : 'second'} board’s half of ${potName(pot, pots)}`
  const which = winners.length > 1 ? ` of ${named}` : pots > 1 || run !== null ? `, ${named},` : ''
  return winners
    .map(({ playerId, amount, hand }) => {
      const won = `${nameOf(names, playerId)} wins ${figure(amount)}${which}`
      const held = hand && inShort(hand.cards, [])
      return held ? `${won} with ${held.charAt(0).toLowerCase()}${held.slice(1)}` : won.replace(/,$/, '')
    })
    .join('; ')
}
