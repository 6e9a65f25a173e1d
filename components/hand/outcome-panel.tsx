import clsx from 'clsx'
import { contestedPots } from '@/projections/contested-pots'
import type { HandHistory } from '@/projections/hands'
import type { Names } from '../live/as-of'
import { ChipAmount } from '../ui/chip-amount'
import { Panel } from '../ui/panel'
import { potInWords } from './pots-in-words'

/** Each pot, who won it and why; and what the hand came to for everybody. */
export function OutcomePanel({ hand, names }: { hand: HandHistory; names: Names }) {
  const pots = contestedPots(hand)
  return (
    <Panel title="Pots and results">
      <div className="flex flex-col gap-3 px-4 pb-4 text-sm leading-6">
        {hand.awards.length === 0 && <p className="text-ink-soft">No pot has been awarded yet.</p>}
        {hand.awards.length > 0 && (
          <ul className="flex flex-col gap-1">
            {hand.awards.map((award, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: awards are only ever added.
              <li key={n}>{potInWords(award, pots[award.pot], names)}</li>
            ))}
          </ul>
        )}
        <ul className="divide-y divide-line">
          {hand.players.map(({ playerId, change }) => (
            <li key={playerId} className="flex min-h-11 items-center justify-between gap-3">
              <span className="truncate">{names[playerId] ?? 'A player'}</span>
              {change === null ? (
                <span className="text-ink-soft">in play</span>
              ) : (
                <ChipAmount
                  amount={change}
                  signed={change > 0}
                  className={clsx('font-semibold', change > 0 && 'text-felt-text')}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}
