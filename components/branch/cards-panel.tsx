'use client'

import { Shuffle } from 'lucide-react'
import { CardsLie } from '@/projections/branch'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import { anySeed, type Road } from './road'
import { CARDS_IN_WORDS } from './road-in-words'

interface CardsPanelProps {
  road: Road
  /** How many of the hand's cards are drawn. */
  drawn: number | undefined
  onGo(next: Road): void
}

/** How the cards lie that a road comes to. */
export function CardsPanel({ road, drawn, onGo }: CardsPanelProps) {
  const handleDeal = () => onGo({ ...road, seed: anySeed() })
  return (
    <Panel title="The cards on this road" className="border-past border-dashed">
      <fieldset className="flex flex-col gap-1 px-4 pb-2">
        <legend className="sr-only">Which cards lie as they lay</legend>
        {CardsLie.options.map((lie) => (
          <label key={lie} className="flex min-h-11 cursor-pointer items-start gap-3 rounded-xl py-2 text-sm leading-5">
            <input
              type="radio"
              name="cards"
              value={lie}
              checked={road.cards === lie}
              onChange={() => onGo({ ...road, cards: lie })}
              className="mt-0.5 size-5 shrink-0 accent-past"
            />
            <span>
              <span className="font-medium">{CARDS_IN_WORDS[lie].title}</span>
              <span className="block text-ink-soft">{CARDS_IN_WORDS[lie].detail}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-3 px-4 pb-4">
        <Button onClick={handleDeal} unavailable={drawn === 0 ? 'Every card lies as it lay: none is drawn' : undefined}>
          <Shuffle aria-hidden />
          Draw other cards
        </Button>
        {drawn !== undefined && (
          <span className="text-ink-soft text-sm">
            {drawn === 0 ? 'No card is drawn.' : `${drawn} ${drawn === 1 ? 'card is' : 'cards are'} drawn.`}
          </span>
        )}
      </div>
    </Panel>
  )
}
