import { MOST_COMMANDS, MoneyCommand } from '@/projections/money-branch'
import { checked, keyOf, number36, partsOf, readName, writeName } from '../link-text'
import type { MoneyRoad } from './money-road'

/*
 * A road off somebody's money as a text for an address: `m1.<at>.<commands>.<name>.<check>`, as those off hands are.
 * Commands are letters with their chips, and a hold with its table: `d500`, `w500`, `r500-<32 hex digits>`. The check is
 * over the owner's id as well: a road leads off one player's money, and off no other's.
 */

const EDITION = 'm1'
const LETTERS: Record<MoneyCommand['type'], string> = { DepositFunds: 'd', WithdrawFunds: 'w', ReserveFunds: 'r' }
const COMMAND = /[dw]\d+|r\d+-[0-9a-f]{32}/g

export function writeMoneyRoad(playerId: string, { at, commands, name }: MoneyRoad): string {
  const parts = [EDITION, at.toString(36), commands.map(writeCommand).join(''), writeName(name)]
  return checked(playerId, parts.join('.'))
}

const writeCommand = (command: MoneyCommand): string => {
  const start = `${LETTERS[command.type]}${command.amount}`
  return command.type === 'ReserveFunds' ? `${start}-${command.tableId.replaceAll('-', '')}` : start
}

/** A road, or why there is none, as a sentence that says what to do. */
export type ReadMoneyRoad = { type: 'road'; road: MoneyRoad } | { type: 'broken'; why: string }

const broken = (why: string): ReadMoneyRoad => ({ type: 'broken', why })
const CHANGED = 'It was changed or cut short on its way, or is another player’s. Ask for it once more, as a whole.'
const UNKNOWN = 'It is of an edition that this room does not know. Set out on the road anew from a moment of the past.'
const OF_HAND = 'It leads off a hand, and not off anybody’s money. Open it on the page of that hand.'

/** Reads a road that an address carries. Whether its moment is one that there was, the room says. */
export function readMoneyRoad(text: string, playerId: string): ReadMoneyRoad {
  const edition = text.split('.', 1)[0] ?? ''
  if (/^\d+$/.test(edition)) return broken(OF_HAND)
  if (/^m\d+$/.test(edition) && edition !== EDITION) return broken(UNKNOWN)
  const [, written, listed, named] = partsOf(text, playerId) ?? []
  const at = number36(written)
  const commands = readCommands(listed)
  const name = readName(named)
  if (at === undefined || commands === undefined || name === undefined) return broken(CHANGED)
  return { type: 'road', road: { at, commands, name } }
}

/** Undefined: they are none. */
function readCommands(text = ''): MoneyCommand[] | undefined {
  const tokens = text.match(COMMAND) ?? []
  if (tokens.join('') !== text || tokens.length === 0 || tokens.length > MOST_COMMANDS) return undefined
  const commands = tokens.flatMap((token) => readCommand(token) ?? [])
  return commands.length === tokens.length ? commands : undefined
}

function readCommand(token: string): MoneyCommand | undefined {
  const [amount, table] = token.slice(1).split('-')
  const tableId = table?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const type = keyOf(LETTERS, token.charAt(0))
  return MoneyCommand.safeParse({ type, amount: Number(amount), ...(tableId !== undefined && { tableId }) }).data
}
