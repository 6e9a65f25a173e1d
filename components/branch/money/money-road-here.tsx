'use client'

import { Split } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { LedgerNow } from '../../bankroll/use-ledger'
import { useSession } from '../../live/session'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { leaveMoneyRoad } from './money-address'
import { readMoneyRoad } from './money-link'
import { MoneyRoadSection } from './money-road-section'

interface MoneyRoadHereProps {
  playerId: string
  /** Whose money it is. */
  name: string
  ledger: LedgerNow
}

/** The road off somebody's money that the page's address carries. */
export function MoneyRoadHere({ playerId, name, ledger }: MoneyRoadHereProps) {
  const text = useSearchParams().get('branch')
  const session = useSession()
  const [wasAway, setWasAway] = useState(false)
  if (text === null && !wasAway) setWasAway(true)

  const isShown = text !== null
  const wasShown = useRef(isShown)
  // Whatever had the focus is gone with the road that it was on.
  useEffect(() => {
    if (wasShown.current && !isShown && document.activeElement === document.body)
      document.querySelector('h1')?.focus({ preventScroll: true })
    wasShown.current = isShown
  }, [isShown])

  if (text === null) return null

  const read = readMoneyRoad(text, playerId)
  if (read.type === 'broken')
    return (
      <Notice
        tone="danger"
        icon={<Split className="rotate-90" />}
        title="This link to another road cannot be followed"
        detail={
          <>
            <span className="block pb-2">{read.why} You see what happened instead.</span>
            <Button onClick={leaveMoneyRoad}>Away with it</Button>
          </>
        }
        className="mb-6"
      />
    )
  const owner = session?.playerId === playerId ? undefined : name
  return <MoneyRoadSection playerId={playerId} owner={owner} road={read.road} ledger={ledger} isSetOut={wasAway} />
}
