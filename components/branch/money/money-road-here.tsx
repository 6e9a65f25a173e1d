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
      <Told
        title="This link to another road cannot be followed"
        detail={`${read.why} You see what happened instead.`}
        tone="danger"
      />
    )
  const owner = session?.playerId === playerId ? undefined : name
  return <MoneyRoadSection playerId={playerId} owner={owner} road={read.road} ledger={ledger} isSetOut={wasAway} />
}

function Told({ title, detail, tone = 'plain' }: { title: string; detail: string; tone?: 'plain' | 'danger' }) {
  return (
    <Notice
      tone={tone}
      icon={<Split className="rotate-90" />}
      title={title}
      detail={
        <>
          <span className="block pb-2">{detail}</span>
          <Button onClick={leaveMoneyRoad}>Away with it</Button>
        </>
      }
      className="mb-6"
    />
  )
}
