'use client'

import { ExplainFiguresAt } from '@/components/explain/explained-at'
import { Why } from '@/components/explain/why'
import { useOwnBankroll } from '@/components/live/session'
import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'

const FIGURES = [
  { name: 'Available', figure: 'available' },
  { name: 'Reserved', figure: 'reserved' },
  { name: 'In play', figure: 'inPlay' },
  { name: 'Bet of it', figure: 'bets' },
] as const

/** Figures from here on are shortened, in chips. */
const ROOMY = 10_000_000

/** The viewer's figures as they are now, whatever moment the page shows. */
export function YourChips() {
  const bankroll = useOwnBankroll()
  return (
    <ExplainFiguresAt position="now">
      <dl className="grid grid-cols-4 gap-2 px-4 pt-1 pb-4">
        {FIGURES.map(({ name, figure }) => (
          <div key={name} className="min-w-0">
            <dt className="text-ink-soft text-xs">{name}</dt>
            <dd className="relative w-fit font-semibold text-sm">
              <Lit value={bankroll?.[figure] ?? 0}>
                <ChipAmount short={(bankroll?.[figure] ?? 0) >= ROOMY} glyph={false} amount={bankroll?.[figure] ?? 0} />
              </Lit>
              {bankroll && (
                <Why
                  figure={{ figure, player: bankroll.playerId }}
                  label={figure === 'bets' ? 'what you have bet' : `your chips ${name.toLowerCase()}`}
                  amount={bankroll[figure]}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </ExplainFiguresAt>
  )
}
