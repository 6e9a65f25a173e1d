'use client'

import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { HandEvent } from '@/domain/hand/events'
import { type CheckedCard, verifyHand } from '@/domain/hand/verify-hand'
import type { Names } from '../live/as-of'
import { cardInWords } from '../table/card-in-words'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import { proofInWords, VERDICTS } from './proof-in-words'

interface VerifyPanelProps {
  /** Of one hand, as the reader may see them. */
  events: readonly HandEvent[]
  names: Names
}

type State = { type: 'unasked' | 'checking' | 'insecure' } | { type: 'checked'; cards: CheckedCard[] }

/** Checks in the browser that every card seen follows from what the deck was committed to before the deal. */
export function VerifyPanel({ events, names }: VerifyPanelProps) {
  const [state, setState] = useState<State>({ type: 'unasked' })

  async function handleVerify() {
    if (!globalThis.crypto?.subtle) return setState({ type: 'insecure' })
    setState({ type: 'checking' })
    setState({ type: 'checked', cards: await verifyHand(events) })
  }

  return (
    <Panel title="Verify this deal">
      <div className="flex flex-col items-start gap-3 px-4 pb-4 text-sm leading-6">
        <Button busy={state.type === 'checking'} onClick={handleVerify}>
          <ShieldCheck aria-hidden />
          Verify this deal
        </Button>
        <div role="status">
          {state.type === 'insecure' &&
            'Your browser checks proofs on secure pages alone: open this page over https, or on localhost.'}
          {state.type === 'checked' && <p className="text-pretty">{proofInWords(state.cards)}</p>}
        </div>
        {state.type === 'checked' && state.cards.length > 0 && (
          <ul className="w-full divide-y divide-line">
            {state.cards.map(({ card, playerId, verdict }) => (
              <li key={`${playerId} ${card.index} ${card.card}`} className="flex min-h-9 justify-between gap-3">
                <span>
                  {cardInWords(card.card)}{' '}
                  <span className="text-ink-soft">{playerId === null ? 'board' : (names[playerId] ?? 'a player')}</span>
                </span>
                <span className={verdict === 'proven' ? 'text-felt-text' : 'font-semibold text-danger-text'}>
                  {VERDICTS[verdict]}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  )
}
