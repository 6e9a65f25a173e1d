'use client'

import { ChevronRight } from 'lucide-react'
import { figure } from '@/domain/figures'
import type { Names } from '../live/as-of'
import { PlayingCard } from '../table/playing-card'
import { ChipAmount } from '../ui/chip-amount'
import { type Watchable, winnersInWords } from './imported'
import { watch } from './watch'

interface ImportedLineProps {
  handKey: string
  imported: Watchable
  names: Names
}

/** One hand of a file in a few words; it leads to the replayer. */
export function ImportedLine({ handKey, imported, names }: ImportedLineProps) {
  const { title, note, terms, hand } = imported
  const pot = hand.awards.reduce((sum, { amount }) => sum + amount, 0)
  const players = hand.players.map(({ playerId }) => names[playerId] ?? 'A player')
  const handleWatch = () => watch(handKey)
  return (
    <button
      type="button"
      data-hand={handKey}
      onClick={handleWatch}
      className="grid min-h-11 w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 rounded-xl p-2 text-left hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_auto_auto]"
    >
      <span className="min-w-0 text-sm leading-6">
        <span className="block truncate">
          <span className="font-semibold">{title}</span>{' '}
          <span className="text-ink-soft">
            {terms.name}, {figure(terms.smallBlind)}/{figure(terms.bigBlind)}
          </span>
        </span>
        <span className="block text-pretty">
          {winnersInWords(hand, names)}
          {pot > 0 && (
            <>
              {' '}
              <span className="text-ink-soft">
                a pot of <ChipAmount glyph={false} amount={pot} />
              </span>
            </>
          )}
        </span>
        <span className="block truncate text-ink-soft text-xs leading-5">{players.join(', ')}</span>
        {note && <span className="block text-pretty text-ink-soft text-xs leading-5">{note}</span>}
      </span>
      <span className="flex gap-0.5 max-sm:order-1 max-sm:col-span-2">
        {hand.board.length > 0 && <span className="sr-only">Board: </span>}
        {hand.board.map((card) => (
          <PlayingCard key={card} card={card} className="w-7" />
        ))}
      </span>
      <ChevronRight aria-hidden className="size-5 text-ink-soft" />
    </button>
  )
}
