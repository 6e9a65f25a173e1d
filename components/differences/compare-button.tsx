'use client'

import { Diff } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { Moment } from '../timeline/moment'
import { Button } from '../ui/button'

const A_DAY = 24 * 60 * 60_000
const HAND = 'stream:hand-'

interface CompareButtonProps {
  moment: Pick<Moment, 'at' | 'scope' | 'outline'>
}

/**
 * What the page is of, from the moment that is shown to now; from the present, the last day, or the whole of a hand. Both
 * moments can be chosen anew there, and so can what is compared.
 */
export function CompareButton({ moment: { at, scope, outline } }: CompareButtonProps) {
  const router = useRouter()

  function handleCompare() {
    router.push(`/compare?${new URLSearchParams({ scope: compared(), from: from(), to: 'now' })}`)
  }
  function compared(): string {
    if (scope.startsWith(HAND)) return `hand:${scope.slice(HAND.length)}`
    return scope.startsWith('player:') || scope.startsWith('table:') ? scope : 'lobby'
  }
  function from(): string {
    if (at !== null) return String(at)
    const [first] = scope.startsWith(HAND) ? outline.outline.positions : []
    return first === undefined ? new Date(Date.now() - A_DAY).toISOString() : String(first - 1)
  }

  return (
    <Button onClick={handleCompare}>
      <Diff aria-hidden />
      Compare with…
    </Button>
  )
}
