'use client'

import clsx from 'clsx'
import { type MouseEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { figure } from '@/domain/figures'
import { checkBet } from '../check-amount'
import { AmountEntry } from './amount-entry'
import { betSizes } from './bet-sizes'
import { FreeFold } from './free-fold'
import { KeyHint } from './key-hint'
import type { OwnTurn } from './turn-of'
import type { Acting } from './use-acting'
import { useHotkeys } from './use-hotkeys'

interface TurnButtonsProps {
  turn: OwnTurn
  /** In chips; what the slider and the wheel go by. */
  bigBlind: number
  hotkeys: boolean
  act: Acting['act']
  /** Takes the focus from the field, and keeps it in the area. */
  onLeaveField(): void
}

/** What a player may do on their turn; the room says what is legal, this only offers it. */
export function TurnButtons({ turn, bigBlind, hotkeys, act, onLeaveField }: TurnButtonsProps) {
  const { legal } = turn
  const range = legal.bet ?? legal.raise
  const wanted = legal.bet ? 'bet' : 'raise'
  const [typed, setTyped] = useState(figure(range?.min ?? 0))
  const [foldAsked, setFoldAsked] = useState(false)
  /** A size was chosen by its key, so that Enter bets it. */
  const [armed, setArmed] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const checked = range && checkBet(typed, range)
  const sizes = betSizes(legal, turn.pot, turn.price)
  const isChoice = range !== null && range.max > range.min

  const stay = () => act(legal.check ? 'check' : 'call')
  const fold = () => (legal.check && !foldAsked ? setFoldAsked(true) : act('fold'))
  const bet = () => checked?.ok && act(wanted, checked.amount)

  function focusField() {
    if (!isChoice) return setArmed(range !== null)
    field.current?.focus()
    field.current?.select()
  }
  const pick = (to: number) => () => {
    setTyped(figure(to))
    setArmed(true)
  }
  const sizeKeys = isChoice ? sizes.map(({ to, digit }) => [digit, pick(to)] as const) : []

  useHotkeys(
    {
      ...(foldAsked ? {} : Object.fromEntries(sizeKeys)),
      f: fold,
      c: stay,
      r: range && !foldAsked ? focusField : undefined,
      enter: foldAsked ? fold : armed ? bet : undefined,
      escape: foldAsked ? () => setFoldAsked(false) : undefined,
    },
    hotkeys,
  )

  if (foldAsked) return <FreeFold hotkeys={hotkeys} onFold={fold} onCheck={stay} onBack={() => setFoldAsked(false)} />

  // The second click of a double click is not an answer to what appeared under the mouse.
  const once = (run: () => unknown) => (event: MouseEvent) => event.detail <= 1 && run()
  const callsAllIn = legal.call === turn.stack
  return (
    <>
      {isChoice && checked && (
        <AmountEntry
          label={legal.bet ? 'Bet' : 'Raise to'}
          range={{ min: range.min, max: range.max, step: bigBlind }}
          sizes={sizes}
          typed={typed}
          checked={checked}
          field={field}
          onChange={setTyped}
          onConfirm={bet}
          onEscape={onLeaveField}
        />
      )}
      <div className="grid auto-cols-fr grid-flow-col gap-2">
        <Button size="lg" aria-keyshortcuts="f" className={TALL} onClick={once(fold)}>
          Fold
          <KeyHint of="f" shown={hotkeys} />
        </Button>
        <Button
          size="lg"
          variant={range ? 'secondary' : 'primary'}
          aria-keyshortcuts="c"
          className={clsx(TALL, (legal.call ?? 0) >= LONG_FROM && LONG)}
          onClick={once(stay)}
        >
          {legal.check ? 'Check' : `${callsAllIn ? 'All in' : 'Call'} ${figure(legal.call ?? 0)}`}
          <KeyHint of="c" shown={hotkeys} />
        </Button>
        {range && (
          <Button
            size="lg"
            variant="primary"
            aria-keyshortcuts="r"
            unavailable={checked && !checked.ok ? checked.error : undefined}
            className={clsx(TALL, checked?.ok && checked.amount >= LONG_FROM && LONG)}
            onClick={once(bet)}
          >
            {!checked?.ok
              ? `${legal.bet ? 'Bet' : 'Raise to'} …`
              : `${checked.amount === range.max ? 'All in' : legal.bet ? 'Bet' : 'Raise to'} ${figure(checked.amount)}`}
            <KeyHint of="r" shown={hotkeys} />
          </Button>
        )}
      </div>
    </>
  )
}

/** Amounts of ten digits and more are smaller, and on a phone below the word before them. */
const TALL =
  'min-h-14! min-w-0 px-1.5! tabular-nums md:min-h-13! stout:min-h-13! low:min-h-13! low:gap-1! low:text-sm! max-[22rem]:text-sm!'
const LONG = 'max-sm:whitespace-normal! max-sm:text-[11px]! sm:gap-1.5! sm:text-sm!'
const LONG_FROM = 1_000_000_000
