import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'
import { figure } from '@/domain/figures'
import type { Award, HandAtTable, Seat } from '@/projections/table-view'
import { nameOf } from './name-of'
import { PlayingCard } from './playing-card'
import { potOf } from './pot-of'

interface HandCentreProps {
  hand: HandAtTable
  seats: readonly (Seat | null)[]
  names: Readonly<Record<string, string>>
}

/** The board, the pot, and who has won it. */
export function HandCentre({ hand, seats, names }: HandCentreProps) {
  const { board, awards, pots, number } = hand
  const pot = potOf(hand, seats)
  return (
    <>
      <p className="flex h-12 items-center gap-1 md:h-18 md:gap-1.5">
        <span className="sr-only">Board: {board.length === 0 && 'no cards yet'}</span>
        {board.map((card) => (
          <PlayingCard key={card} card={card} />
        ))}
      </p>
      <Lit value={pot} className="px-2">
        <span className="sr-only">Pot: </span>
        <ChipAmount amount={pot} className="font-semibold text-xl tracking-tight md:text-2xl" />
      </Lit>
      {pots.length > 1 && (
        <p className="text-on-felt-soft text-xs">{pots.map(({ amount }) => figure(amount)).join(' + ')}</p>
      )}
      <p className="min-h-5 text-pretty text-xs md:text-sm">
        {awards.length > 0 ? awards.map((award) => told(award, names)).join('. ') : `Hand ${number}`}
      </p>
    </>
  )
}

function told({ winners }: Award, names: HandCentreProps['names']): string {
  return winners
    .map(({ playerId, amount, hand }) => {
      const won = `${nameOf(names, playerId)} wins ${figure(amount)}`
      return hand ? `${won} with ${hand.words.charAt(0).toLowerCase()}${hand.words.slice(1)}` : won
    })
    .join(', ')
}
