import clsx from 'clsx'
import { contestedPots } from '@/projections/contested-pots'
import type { HandHistory } from '@/projections/hands'
import { ExplainFiguresAt } from '../explain/explained-at'
import { Why } from '../explain/why'
import type { Names } from '../live/as-of'
import { potName } from '../table/award-in-words'
import { ChipAmount } from '../ui/chip-amount'
import { Panel } from '../ui/panel'
import { potInWords } from './pots-in-words'

/** Each pot, who won it and why; and what the hand came to for everybody. */
export function OutcomePanel({ hand, names }: { hand: HandHistory; names: Names }) {
  const pots = contestedPots(hand)
  return (
    // All of it is as it came to be in the end, whichever moment is shown.
    <ExplainFiguresAt position="now">
      <Panel title="Pots and results">
        <div className="flex flex-col gap-3 px-4 pb-4 text-sm leading-6">
          {hand.awards.length === 0 && <p className="text-ink-soft">No pot has been awarded yet.</p>}
          {hand.awards.length > 0 && (
            <ul className="flex flex-col gap-1">
              {hand.awards.map((award, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: awards are only ever added.
                <li key={n} className="relative">
                  {potInWords(award, pots[award.pot], names)}
                  <Why
                    figure={{ figure: 'sidePot', hand: hand.handId, pot: award.pot }}
                    label={potName(award.pot, pots.length)}
                    amount={pots[award.pot]?.amount ?? award.amount}
                  />
                </li>
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
                  <span className="relative">
                    <ChipAmount
                      amount={change}
                      signed={change > 0}
                      className={clsx('font-semibold', change > 0 && 'text-felt-text')}
                    />
                    <Why
                      figure={{ figure: 'handResult', hand: hand.handId, player: playerId }}
                      label={`what this hand came to for ${names[playerId] ?? 'a player'}`}
                      amount={change}
                    />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      </Panel>
    </ExplainFiguresAt>
  )
}
