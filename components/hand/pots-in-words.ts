import { figure } from '@/domain/figures'
import type { ContestedPot } from '@/projections/contested-pots'
import type { Award } from '@/projections/table-view'
import type { Names } from '../live/as-of'

const listed = (words: string[]) => new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(words)
const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** "Main pot 450: Ann, two pair, kings and tens; Ben and Cid were in it." */
export function potInWords(
  { pot, run, amount, winners }: Award,
  contested: ContestedPot | undefined,
  names: Names,
): string {
  const name = (playerId: string) => names[playerId] ?? 'Someone'
  const which = pot === 0 ? 'Main pot' : `Side pot ${pot}`
  const half = run === null ? '' : `, ${run === 1 ? 'first' : 'second'} board,`
  const [first] = winners
  const won = `${which}${half} ${figure(amount)}: ${listed(winners.map(({ playerId }) => name(playerId)))}`
  const how = first?.hand ? `, ${lowered(first.hand.words)}` : ''
  const others = (contested?.eligible ?? []).filter((id) => !winners.some(({ playerId }) => playerId === id)).map(name)
  if (others.length > 0) return `${won}${how}; ${listed(others)} ${others.length > 1 ? 'were' : 'was'} in it.`
  return winners.length > 1 ? `${won} split it${how}.` : `${won}${how || ', whom nobody was left to contest'}.`
}
