'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { figure } from '@/domain/figures'
import type { PlayerId } from '@/domain/kernel'
import { useMoment } from '../timeline/moment'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Panel } from '../ui/panel'
import { Skeleton } from '../ui/skeleton'
import { LedgerRow } from './ledger-row'
import type { LedgerNow } from './use-ledger'

/** Pixels of a row, which are the same on every screen. */
const ROW = 64
/** What the server takes a window to be, until it is known. */
const FIRST_WINDOW = { width: 1_280, height: 900 }

const HEAD = 'px-3 py-2 font-medium text-xs text-ink-soft first:pl-4 last:pr-4'

interface LedgerPanelProps {
  playerId: PlayerId
  name: string
  ledger: LedgerNow
}

/** Every movement of a player's chips up to the moment shown, the newest first. */
export function LedgerPanel({ playerId, name, ledger: { entries, index, status, retry } }: LedgerPanelProps) {
  const { at } = useMoment()
  const body = useRef<HTMLTableSectionElement>(null)
  const [margin, setMargin] = useState(0)
  const count = index + 1
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => ROW,
    overscan: 8,
    scrollMargin: margin,
    initialRect: FIRST_WINDOW,
    getItemKey: (row) => entries[index - row]?.position ?? row,
  })
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top
    if (top !== undefined) setMargin(Math.round(top + window.scrollY))
  }, [])

  const items = rows.getVirtualItems()
  const before = Math.max((items[0]?.start ?? margin) - margin, 0)
  const after = rows.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)

  return (
    <Panel
      title="Ledger"
      className="overflow-clip"
      aside={
        count > 0 && (
          <span className="text-ink-soft text-sm">
            {figure(count)} {count === 1 ? 'movement' : 'movements'}
          </span>
        )
      }
    >
      {status === 'failed' && (
        <p className="flex items-center gap-3 px-4 py-2 text-danger-text text-sm" role="alert">
          The ledger could not be loaded. <Button onClick={retry}>Try again</Button>
        </p>
      )}
      {status === 'loading' ? (
        <div className="flex flex-col gap-3 p-4">
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
        </div>
      ) : count === 0 ? (
        <EmptyState
          title={at === null ? 'Nothing here yet' : 'Nothing yet at this moment'}
          detail="Every chip that comes, goes or is set aside gets a line here, for good."
        />
      ) : (
        <table className="w-full table-fixed border-collapse text-sm" aria-rowcount={count + 1}>
          <thead>
            <tr aria-rowindex={1} className="border-line border-b text-left">
              <th scope="col" className={HEAD}>
                Movement
              </th>
              <th scope="col" className={`${HEAD} w-28 text-right sm:w-36`}>
                Amount
              </th>
              <th scope="col" className={`${HEAD} hidden w-32 text-right md:table-cell`}>
                Available
              </th>
              <th scope="col" className={`${HEAD} hidden w-32 text-right md:table-cell`}>
                Reserved
              </th>
              <th scope="col" className={`${HEAD} hidden w-32 text-right sm:table-cell`}>
                Total
              </th>
              <th scope="col" className={`${HEAD} w-26`}>
                <span className="sr-only">Look closer</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {before > 0 && <tr aria-hidden style={{ height: before }} />}
            {items.map(({ index: row, key }) => {
              const entry = entries[index - row]
              return entry && <LedgerRow key={key} playerId={playerId} name={name} entry={entry} row={row + 2} />
            })}
            {after > 0 && <tr aria-hidden style={{ height: after }} />}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
