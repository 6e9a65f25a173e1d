import { Why } from '@/components/explain/why'
import { ChipAmount } from '@/components/ui/chip-amount'
import type { HandId, TableId } from '@/domain/kernel'
import type { Seat } from '@/projections/table-view'

interface SeatMoneyProps {
  table: TableId
  seat: Seat
  name: string
  hand: HandId | undefined
}

/** What lies before a player, to be asked about: on the felt there is no room for a finger to tell them apart. */
export function SeatMoney({ table, seat: { playerId, stack, hand: inHand }, name, hand }: SeatMoneyProps) {
  const bet = inHand?.bet ?? 0
  return (
    <dl className="mb-3 grid grid-cols-2 gap-x-4 rounded-xl bg-sunken px-3 py-2">
      <div>
        <dt className="text-ink-soft text-xs">Stack</dt>
        <dd className="relative w-fit font-semibold">
          <ChipAmount glyph={false} amount={stack} />
          <Why figure={{ figure: 'stack', table, player: playerId }} label={`${name}’s stack`} amount={stack} />
        </dd>
      </div>
      {hand && inHand && (
        <div>
          <dt className="text-ink-soft text-xs">Bet</dt>
          <dd className="relative w-fit font-semibold">
            <ChipAmount glyph={false} amount={bet} />
            <Why figure={{ figure: 'bet', hand, player: playerId }} label={`${name}’s bet`} amount={bet} />
          </dd>
        </div>
      )}
    </dl>
  )
}
