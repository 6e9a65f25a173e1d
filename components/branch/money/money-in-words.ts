import { figure } from '@/domain/figures'
import type { Balances } from '@/projections/bankroll'
import type { MoneyCommand } from '@/projections/money-branch'
import type { MoneyRoad } from './money-road'

/** Figures that are held against each other, in the order that they are told in. */
export const COMPARED = ['available', 'reserved', 'total'] as const
export type Compared = Pick<Balances, (typeof COMPARED)[number]>

export const COMPARED_IN_WORDS: Record<keyof Compared, string> = {
  available: 'available',
  reserved: 'reserved',
  total: 'in all',
}

const DONE: Record<MoneyCommand['type'], string> = {
  DepositFunds: 'deposited',
  WithdrawFunds: 'withdrawn',
  ReserveFunds: 'set aside',
}

/** "withdrawn 700", "set aside 500 for a seat at Harbour" */
export function commandInWords(
  command: MoneyCommand,
  tables: readonly { tableId: string; name: string }[] = [],
): string {
  const done = `${DONE[command.type]} ${figure(command.amount)}`
  if (command.type !== 'ReserveFunds') return done
  const table = tables.find(({ tableId }) => tableId === command.tableId)
  return `${done} for a seat${table ? ` at ${table.name}` : ''}`
}

/** What a road is called where it has no name: "Withdrawn 700", "Deposited 500, and 2 more commands". */
export function moneyTitle({ name, commands }: Pick<MoneyRoad, 'name' | 'commands'>): string {
  const [first, ...others] = commands
  if (name !== '' || !first) return name
  const words = commandInWords(first)
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  if (others.length === 0) return title
  return `${title}, and ${others.length} more ${others.length === 1 ? 'command' : 'commands'}`
}

/** "You would have had 4,300 available instead of 5,000, and 700 reserved instead of 0." `who`: another than the reader. */
export function changeInWords(before: Compared, after: Compared, who = 'You'): string {
  const changes = COMPARED.filter((place) => before[place] !== after[place]).map(
    (place) => `${figure(after[place])} ${COMPARED_IN_WORDS[place]} instead of ${figure(before[place])}`,
  )
  if (changes.length === 0) return 'Nothing would have been another: every figure stays as it was.'
  return `${who} would have had ${new Intl.ListFormat('en').format(changes)}.`
}

/** "4,300 available, 700 reserved and 5,000 in all" */
export const figuresInWords = (figures: Compared): string =>
  new Intl.ListFormat('en').format(COMPARED.map((place) => `${figure(figures[place])} ${COMPARED_IN_WORDS[place]}`))
