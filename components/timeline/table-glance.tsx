'use client'

import { figure } from '@/domain/figures'
import { potOf } from '@/projections/pot-of'
import { table } from '@/projections/table'
import { cardsInWords } from './hand-in-words'
import type { Moment } from './moment'

/** The board and the pot of a table at a stop whose events are here. */
export function TableGlance({ moment, stop }: { moment: Moment; stop: number }) {
  const view = moment.viewsAt(table, stop)[moment.scope.slice('table:'.length)]
  if (!view?.hand) return null
  const pot = potOf(view.hand, view.seats)
  if (pot === 0) return null
  const board = cardsInWords(view.hand.board.map((card) => ({ card })))
  return (
    <span className="tabular-nums">
      {board && `${board} · `}pot {figure(pot)}
    </span>
  )
}
