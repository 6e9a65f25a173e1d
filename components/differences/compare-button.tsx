'use client'

import { Diff } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { Moment } from '../timeline/moment'
import { Button } from '../ui/button'

const A_DAY = 24 * 60 * 60_000

/** From the moment that is shown to now; from the present, the last day. Both can be chosen anew there. */
export function CompareButton({ moment: { at, scope } }: { moment: Pick<Moment, 'at' | 'scope'> }) {
  const router = useRouter()

  function handleCompare() {
    const isOne = scope.startsWith('player:') || scope.startsWith('table:')
    const from = at === null ? new Date(Date.now() - A_DAY).toISOString() : String(at)
    router.push(`/compare?${new URLSearchParams({ scope: isOne ? scope : 'lobby', from, to: 'now' })}`)
  }

  return (
    <Button onClick={handleCompare}>
      <Diff aria-hidden />
      Compare with…
    </Button>
  )
}
