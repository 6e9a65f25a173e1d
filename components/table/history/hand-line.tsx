import clsx from 'clsx'
import Link from 'next/link'
import { useId } from 'react'
import { Why } from '@/components/explain/why'
import { ChipAmount } from '@/components/ui/chip-amount'
import type { Card } from '@/domain/cards'
import { figure } from '@/domain/figures'
import { PlayingCard } from '../playing-card'
import type { ListedHand } from './held-hands'
import { wonBy } from './won-by'

const CARD = 'w-6'
/** Two figures lie one above the other: each can be pressed as far as the other, and to the line's edge. */
const CHANGE_REACH = '-top-3 -right-3 -bottom-2.5 -left-5'
const POT_REACH = '-top-1 -right-3 -bottom-5 -left-8'

/** One hand of a table in two lines, which lead to its page; what it came to can be pressed by itself. */
export function HandLine({ hand, ownId }: { hand: ListedHand; ownId: string | undefined }) {
  const { handId, number, board, players, awards, status } = hand
  const id = useId()
  const own = players.find(({ playerId }) => playerId === ownId)
  const pot = awards.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <div className="relative rounded-xl p-3 hover:bg-sunken">
      <Link
        href={`/hands/${handId}`}
        prefetch={false}
        aria-labelledby={`${id}-number ${id}-won`}
        className="absolute inset-0 rounded-xl"
      />
      <div className="pointer-events-none relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5">
        <span className="flex min-w-0 items-baseline gap-2 text-sm">
          <span id={`${id}-number`} className="font-semibold tabular-nums">
            #{figure(number)}
          </span>
          <span id={`${id}-won`} className="truncate text-ink-soft">
            {status === 'playing' ? 'Being played' : status === 'stopped' ? 'Stopped: all bets went back' : wonBy(hand)}
          </span>
        </span>
        {own?.change != null ? (
          <span className="text-sm">
            <span className="sr-only">You: </span>
            <span className="relative">
              <ChipAmount
                glyph={false}
                amount={own.change}
                signed={own.change > 0}
                className={clsx(
                  'font-semibold',
                  own.change > 0 && 'text-felt-text',
                  own.change < 0 && 'text-danger-text',
                )}
              />
              <Why
                figure={{ figure: 'handResult', hand: handId, player: own.playerId }}
                label={`what hand ${figure(number)} came to for you`}
                amount={own.change}
                reach={CHANGE_REACH}
              />
            </span>
          </span>
        ) : (
          <span />
        )}
        <span className="flex min-h-8.5 items-center gap-3">
          {own && own.cards.length > 0 && <Cards cards={own.cards} label="Your cards: " />}
          {board.length > 0 && <Cards cards={board} label="Board: " />}
          {board.length === 0 && status === 'completed' && <span className="text-ink-soft text-xs">No flop</span>}
        </span>
        {pot > 0 && (
          <span className="self-center text-ink-soft text-xs">
            Pot{' '}
            <span className="relative">
              <ChipAmount glyph={false} amount={pot} />
              <Why
                figure={{ figure: 'pot', hand: handId }}
                label={`the pot of hand ${figure(number)}`}
                amount={pot}
                reach={POT_REACH}
              />
            </span>
          </span>
        )}
      </div>
    </div>
  )
}

function Cards({ cards, label }: { cards: readonly Card[]; label: string }) {
  return (
    <span className="flex gap-0.5">
      <span className="sr-only">{label}</span>
      {cards.map((card) => (
        <PlayingCard key={card} card={card} className={CARD} />
      ))}
    </span>
  )
}
