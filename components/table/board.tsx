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
        'pointer-events-none absolute inset-x-[25.5%] flex flex-col items-center gap-[1.4cqi] level:inset-x-[30%] level:gap-[0.9cqi]',
        isTwice
          ? 'top-[28.9%] stout:top-[24.8%] level:top-[27.4%] low:top-[29.6%]'
          : 'top-[45.5%] stout:top-[38%] level:top-[36.5%] low:top-[35.6%]',
      )}
    >
      <Row
        row={0}
        name={isTwice ? 'First board' : 'Board'}
        label={isTwice ? 'Board 1' : undefined}
        cards={board}
        rabbit={rabbit?.cards ?? []}
        winning={winning}
        small={isTwice}
      />
      {isTwice && (
        <Row row={1} name="Second board" label="Board 2" cards={secondBoard} rabbit={[]} winning={winning} small />
      )}
    </div>
  )
}

interface RowProps {
  /** For what moves: see motion/animate.ts. */
  row: 0 | 1
  name: string
  /** What stands beside it, as where the pots are told. */
  label: string | undefined
  cards: readonly Card[]
  /** What would have come, where the rest would lie. */
  rabbit: readonly Card[]
  winning: WinningCards
  small: boolean
}

function Row({ row, name, label, cards, rabbit, winning, small }: RowProps) {
  const laid = cards.length + rabbit.length
  const missing = Array.from({ length: Math.max(5 - laid, 0) }, (_, index) => laid + index)
  const size = small ? 'w-[8.6cqi] level:w-[5.2cqi]' : 'w-[9cqi] level:w-[6.2cqi] low:w-[6.4cqi]'
  return (
    <p data-row={row} className="relative flex justify-center gap-[1cqi] level:gap-[0.8cqi]">
      {label && (
        <span
          aria-hidden
          className="absolute right-full mr-[1.6cqi] self-center whitespace-nowrap text-[max(12px,1.35cqi)] text-on-felt-soft upright:hidden"
        >
          {label}
        </span>
      )}
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
          className={clsx(size, 'opacity-75 outline-2 outline-felt-deep outline-dashed -outline-offset-2')}
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
