import type { PlayerFigures } from '@/projections/statistics'
import { Why } from '../explain/why'
import { figuresInWords, tooFew } from './figures-in-words'

interface FigureGridProps {
  figures: PlayerFigures
  /** With a line on what each is. */
  explained: boolean
}

/** How somebody plays, in six figures; and whether they say anything yet. */
export function FigureGrid({ figures, explained }: FigureGridProps) {
  const few = tooFew(figures)
  const { playerId: player, net } = figures
  const why = <Why figure={{ figure: 'won', player }} label="what all hands came to" amount={net} />
  return (
    <>
      {few !== undefined && <p className="pb-2 text-ink-soft text-sm">{few}</p>}
      <dl className={explained ? 'divide-y divide-line' : 'grid grid-cols-3 gap-x-4 gap-y-2'}>
        {figuresInWords(figures).map(({ name, value, meaning }) =>
          explained ? (
            <div key={name} className="grid min-h-13 grid-cols-[1fr_auto] items-center gap-x-4 py-2">
              <dt className="text-sm">
                <span className="font-medium">{name}</span>
                <span className="block text-ink-soft text-xs leading-4">{meaning}</span>
              </dt>
              <dd className="relative font-semibold tabular-nums">
                {value}
                {name === 'Won' && why}
              </dd>
            </div>
          ) : (
            <div key={name} className="min-w-0">
              <dt title={meaning} className="text-ink-soft text-xs">
                {name}
              </dt>
              <dd className="relative w-fit font-semibold text-sm tabular-nums">
                {value}
                {name === 'Won' && why}
              </dd>
            </div>
          ),
        )}
      </dl>
    </>
  )
}
