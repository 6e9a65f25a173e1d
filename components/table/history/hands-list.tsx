'use client'

import { useSession } from '@/components/live/session'
import { useMoment } from '@/components/timeline/moment'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { TableId } from '@/domain/kernel'
import { usePreferences } from '../preferences/use-preferences'
import { HandLine } from './hand-line'
import { useTableHands } from './use-table-hands'

/** The hands of a table up to the moment the page shows, the latest first. */
export function HandsList({ tableId }: { tableId: TableId }) {
  const { at } = useMoment()
  const session = useSession()
  const { preferences } = usePreferences()
  const { page, status, loadingMore, more, retry } = useTableHands(tableId, at)

  if (status === 'failed')
    return (
      <p role="alert" className="flex items-center gap-3 py-4 text-danger-text text-sm">
        The hands could not be loaded. <Button onClick={retry}>Try again</Button>
      </p>
    )
  if (!page)
    return (
      <div className="flex flex-col gap-3 py-2">
        <Skeleton className="h-18" />
        <Skeleton className="h-18" />
        <Skeleton className="h-18" />
      </div>
    )
  if (page.hands.length === 0)
    return (
      <EmptyState
        title={at === null ? 'No hand yet' : 'No hand yet at this moment'}
        detail="Every hand that is dealt here gets a line, and a page that plays it again."
      />
    )
  return (
    <>
      <ol
        aria-label="Hands"
        data-deck={preferences.fourColours ? 'four' : 'two'}
        className="-mx-3 divide-y divide-line"
      >
        {page.hands.map((hand) => (
          <li key={hand.handId}>
            <HandLine hand={hand} ownId={session?.playerId} />
          </li>
        ))}
      </ol>
      {page.next !== null && (
        <Button className="mt-3 w-full" busy={loadingMore} onClick={more}>
          Older hands
        </Button>
      )}
    </>
  )
}
