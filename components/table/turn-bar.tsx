'use client'

import { useState } from 'react'
import { useCommand } from '@/components/live/send-command'
import { AmountField } from '@/components/ui/amount-field'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { figure } from '@/domain/figures'
import type { Action, LegalActions } from '@/domain/hand/events'
import { betSizes } from './bet-sizes'
import { checkBet } from './check-amount'

interface TurnBarProps {
  handId: string
  turn: number
  legal: LegalActions
  /** What the pot comes to after a call, and the bet there is to match; in chips. */
  pot: number
  price: number
  closed: string | undefined
}

/** What a player may do on their turn; the room says what is legal, this only offers it. */
export function TurnBar({ handId, turn, legal, pot, price, closed }: TurnBarProps) {
  const { send } = useCommand()
  const toast = useToast()
  const range = legal.bet ?? legal.raise
  const [typed, setTyped] = useState<string>()
  const [busy, setBusy] = useState<Action>()
  const value = typed ?? figure(range?.min ?? 0)
  const checked = range && checkBet(value, range)
  const refusal = checked && !checked.ok ? checked.error : undefined
  const wanted: Action = legal.bet ? 'bet' : 'raise'

  async function act(action: Action, amount?: number) {
    if (busy) return
    setBusy(action)
    const result = await send('Act', { handId, turn, action, ...(amount !== undefined && { amount }) })
    setBusy(undefined)
    if (!result.ok) toast.show({ title: 'That did not work', detail: result.detail, tone: 'danger' })
  }

  const handleFold = () => act('fold')
  const handleStay = () => act(legal.check ? 'check' : 'call')
  const handleRaise = () => {
    if (checked?.ok) void act(wanted, checked.amount)
  }

  return (
    <fieldset className="flex w-full flex-col gap-2">
      <legend className="sr-only">Your turn</legend>
      {range && range.max > range.min && (
        <div className="flex flex-wrap items-end gap-2">
          <AmountField
            label={legal.bet ? 'Bet' : 'Raise to'}
            value={value}
            error={refusal}
            onChange={setTyped}
            className="w-32 grow"
          />
          {betSizes(legal, pot, price).map(({ name, to }) => (
            <Button key={name} className="px-3!" onClick={() => setTyped(figure(to))}>
              {name}
            </Button>
          ))}
        </div>
      )}
      <div className="grid auto-cols-fr grid-flow-col gap-2">
        <Button size="lg" unavailable={closed} busy={busy === 'fold'} onClick={handleFold}>
          Fold
        </Button>
        <Button
          size="lg"
          variant={range ? 'secondary' : 'primary'}
          unavailable={closed}
          busy={busy === 'check' || busy === 'call'}
          onClick={handleStay}
        >
          {legal.check ? 'Check' : `Call ${figure(legal.call ?? 0)}`}
        </Button>
        {range && (
          <Button
            size="lg"
            variant="primary"
            unavailable={closed ?? refusal}
            busy={busy === wanted}
            onClick={handleRaise}
          >
            {legal.bet ? 'Bet' : 'Raise to'} {checked?.ok ? figure(checked.amount) : '…'}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
