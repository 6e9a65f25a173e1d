import clsx from 'clsx'
import { Why } from '@/components/explain/why'
import { ChipAmount } from '@/components/ui/chip-amount'
import type { HandId } from '@/domain/kernel'
import type { Award } from '@/projections/table-view'
import { awardInWords } from './award-in-words'
import { awardRows } from './award-rows'
import { nameOf } from './name-of'

interface AwardListProps {
  hand: HandId
  awards: readonly Award[]
  names: Readonly<Record<string, string>>
}

/** Amounts from here on are shortened, in chips. */
const ROOMY = 1_000_000
/** More winners than these are counted: their seats say who they are. */
const FEW = 3
/** Of more lines than these, what was held is left out where there is no room for it: below two boards there is less. */
const SHORT = 2
const ROOM = 3
/** Shorter labels than this leave room for a winner beside them, in letters. */
const BRIEF = 15

/** Where lines lie close, each can be pressed as far as the next. */
const REACH = '-inset-x-1 -inset-y-1'

/** Who won each pot and with what: in a line or two for the eye, pot by pot for whoever listens. */
export function AwardList({ hand, awards, names }: AwardListProps) {
  const pots = new Set(awards.map(({ pot }) => pot)).size
  const rows = awardRows(awards)
  const isTight = rows.length > (awards.some(({ run }) => run !== null) ? SHORT : ROOM)
  return (
    <>
      <p className="sr-only">{awards.map((award) => awardInWords(award, pots, names)).join('. ')}</p>
      <ul
        aria-label="What was won"
        data-awards
        className={clsx(
          'flex max-w-full flex-col items-center',
          rows.length > SHORT ? 'gap-[0.1em]' : 'gap-[0.3em]',
          isTight && 'level:flex-row level:flex-wrap level:justify-center',
        )}
      >
        {rows.map(({ label, amount, winners, held, pots, run }, row) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number.
            key={row}
            className={clsx(
              rows.length > 1 && winners.length === 1 && label.length < BRIEF && 'low:flex-nowrap',
              rows.length > SHORT && winners.length === 1 && label.length < BRIEF && 'stout:flex-nowrap',
              'flex max-w-full flex-wrap items-baseline justify-center gap-x-[0.6em] rounded-[1em] bg-felt-deep px-[0.8em] py-[0.1em] text-[max(11px,3.1cqi)] leading-[1.35] level:text-[max(12px,1.35cqi)] low:text-[max(10px,1.5cqi)]',
            )}
          >
            {label && (
              <span aria-hidden className={clsx('text-on-felt-soft', label.length < BRIEF && 'shrink-0')}>
                {label}
              </span>
            )}
            {winners.length > FEW ? (
              <span aria-hidden className="font-semibold">
                {winners.length} players split <ChipAmount glyph={false} short={amount >= ROOMY} amount={amount} />
              </span>
            ) : (
              winners.map(({ playerId, amount }) => (
                <span key={playerId} className="flex min-w-0 max-w-full gap-[0.35em] font-semibold">
                  <span aria-hidden className="truncate">
                    {nameOf(names, playerId)}
                  </span>
                  <span className="relative shrink-0">
                    <span aria-hidden>
                      <ChipAmount glyph={false} signed short={amount >= ROOMY} amount={amount} />
                    </span>
                    <Why
                      figure={{ figure: 'awarded', hand, player: playerId, pots: pots.join(), ...(run && { run }) }}
                      label={`what ${nameOf(names, playerId)} won${label && `, ${label}`}`}
                      amount={amount}
                      {...(rows.length > 1 && { reach: REACH })}
                    />
                  </span>
                </span>
              ))
            )}
            {held && (
              <span
                aria-hidden
                className={clsx(
                  'text-on-felt-soft',
                  rows.length > 1 && 'stout:hidden low:hidden',
                  rows.length > SHORT && 'upright:hidden',
                  isTight && 'hidden',
                )}
              >
                {held}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
