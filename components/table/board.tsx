import clsx from 'clsx'
import type { Card } from '@/domain/cards'
import type { HandAtTable } from '@/projections/table-view'
import { PlayingCard } from './playing-card'
import { type WinningCards, winningCards } from './winning-cards'

/** Places for five cards that are never moved; a second row of them where the board is run twice. */
export function Board({ hand }: { hand: HandAtTable }) {
  const { board, secondBoard, runOut, rabbit } = hand
  const winning = winningCards(hand)
  const isTwice = runOut?.times === 2
  return (
    <div
      data-board
      className={clsx(
        'pointer-events-none absolute inset-x-[25.5%] flex flex-col items-center gap-[1cqi] md:inset-x-[30%] md:gap-[0.6cqi]',
        isTwice ? 'top-[40.2%] md:top-[33.2%]' : 'top-[45.5%] md:top-[36.5%]',
      )}
    >
      <Row
        name={isTwice ? 'First board' : 'Board'}
        cards={board}
        rabbit={rabbit?.cards ?? []}
        winning={winning}
        small={isTwice}
      />
      {isTwice && <Row name="Second board" cards={secondBoard} rabbit={[]} winning={winning} small />}
    </div>
  )
}

interface RowProps {
  name: string
  cards: readonly Card[]
  /** What would have come, where the rest would lie. */
  rabbit: readonly Card[]
  winning: WinningCards
  small: boolean
}

function Row({ name, cards, rabbit, winning, small }: RowProps) {
  const laid = cards.length + rabbit.length
  const missing = Array.from({ length: Math.max(5 - laid, 0) }, (_, index) => laid + index)
  const size = small ? 'w-[8.6cqi] md:w-[5.2cqi]' : 'w-[9.1cqi] md:w-[6.2cqi]'
  return (
    <p className="flex justify-center gap-[0.8cqi] md:gap-[0.7cqi]">
      <span className="sr-only">
        {name}: {cards.length === 0 && 'no cards yet'}
      </span>
      {cards.map((card) => (
        <PlayingCard key={card} card={card} mark={winning.markOf(card)} className={size} />
      ))}
      {rabbit.length > 0 && <span className="sr-only">Would have come: </span>}
      {rabbit.map((card) => (
        <PlayingCard
          key={card}
          card={card}
          className={clsx(size, 'opacity-75 outline-2 outline-on-felt outline-dashed outline-offset-1')}
        />
      ))}
      {missing.map((place) => (
        <span
          key={place}
          aria-hidden
          className={clsx('aspect-[64/90] rounded-[11%/8%] border border-on-felt/15 border-dashed', size)}
        />
      ))}
    </p>
  )
}
