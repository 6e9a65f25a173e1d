import type { Card } from '@/domain/cards'
import { inShort } from '@/domain/hand/naming'
import type { HandAtTable } from '@/projections/table-view'

/** What these two cards make with the board; with both of them, where it is run twice and they differ. */
export function holdsInWords(
  own: readonly Card[],
  { board, secondBoard }: Pick<HandAtTable, 'board' | 'secondBoard'>,
): string | undefined {
  const [first, second] = [inShort(own, board), secondBoard.length > 0 ? inShort(own, secondBoard) : undefined]
  return first && second && first !== second ? `${first} / ${second}` : first
}
