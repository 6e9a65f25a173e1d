'use client'

import Link from 'next/link'
import { ExplainFiguresAt } from '@/components/explain/explained-at'
import { Why } from '@/components/explain/why'
import { useOwnBankroll } from '@/components/live/session'
import { ChipGlyph } from '@/components/ui/chip-glyph'
import { shortFigure } from '@/components/ui/short-figure'
import { figure } from '@/domain/figures'
import type { PlayerId } from '@/domain/kernel'

/**
 * What the reader owns, as it is now, whatever moment the page shows. All of it leads to the bankroll; the figure, which
 * lies above the link and is no part of it, tells why it is what it is.
 */
export function OwnTotal({ playerId }: { playerId: PlayerId }) {
  const total = useOwnBankroll()?.total ?? 0
  return (
    <div className="group relative flex min-h-11 items-center font-semibold text-sm tabular-nums">
      <Link
        href={`/players/${playerId}`}
        aria-label={`Your bankroll: ${figure(total)}`}
        className="absolute inset-0 rounded-xl"
      />
      <span className="pointer-events-none relative flex items-center pr-3 group-hover:text-accent-text">
        <span className="grid w-10 place-items-center">
          <ChipGlyph />
        </span>
        <span className="relative">
          <span aria-hidden className="sm:hidden">
            {shortFigure(total)}
          </span>
          <span aria-hidden className="hidden sm:block">
            {figure(total)}
          </span>
          <span className="absolute top-full right-0 hidden font-medium text-[11px] text-past-text leading-none past:block">
            now
          </span>
          <ExplainFiguresAt position="now">
            <Why
              figure={{ figure: 'total', player: playerId }}
              label="your bankroll"
              amount={total}
              reach="-inset-y-3 -left-2 -right-3 min-w-11"
            />
          </ExplainFiguresAt>
        </span>
      </span>
    </div>
  )
}
