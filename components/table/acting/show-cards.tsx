'use client'

import clsx from 'clsx'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '@/components/live/send-command'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { type Card, type Suit, suitOf } from '@/domain/cards'
import type { HandId } from '@/domain/kernel'
import { cardInWords, rankSign } from '../card-in-words'

interface ShowCardsProps {
  handId: HandId
  /** Those of the player's own that not everybody has seen; one or two. */
  cards: readonly Card[]
}

const SIGNS: Record<Suit, string> = { c: '♣', d: '♦', h: '♥', s: '♠' }
const INK: Record<Suit, string> = { c: 'text-club', d: 'text-diamond', h: 'text-heart', s: 'text-spade' }

/** After the hand, whoever was not made to show may do so all the same: both cards, or the one they choose. */
export function ShowCards({ handId, cards }: ShowCardsProps) {
  const { send } = useCommand()
  const toast = useToast()
  const [showing, setShowing] = useState<Card | 'both' | null>(null)

  async function show(what: Card | 'both') {
    if (showing !== null) return
    setShowing(what)
    const result = await send('ShowCards', what === 'both' ? { handId } : { handId, cards: [what] })
    setShowing(null)
    if (!result.ok) toast.show({ title: 'Your cards stay down', detail: result.detail, tone: 'danger' })
  }

  return (
    <>
      {cards.length === 2 && (
        <Button busy={showing === 'both'} onClick={() => void show('both')} className="px-3!">
          {showing !== 'both' && <Eye aria-hidden className="max-sm:hidden" />}
          Show both
        </Button>
      )}
      {cards.map((card) => (
        <Button
          key={card}
          busy={showing === card}
          aria-label={`Show the ${cardInWords(card)}`}
          onClick={() => void show(card)}
          className="px-3!"
        >
          Show
          <span
            className={clsx('rounded-md bg-card-face px-1 font-semibold tabular-nums leading-6', INK[suitOf(card)])}
          >
            {rankSign(card)}
            {SIGNS[suitOf(card)]}
          </span>
        </Button>
      ))}
    </>
  )
}
