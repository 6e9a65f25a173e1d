'use client'

import { GalleryHorizontalEnd } from 'lucide-react'
import { useState } from 'react'
import { ExportMenu } from '@/components/hand/export-menu'
import { useSession } from '@/components/live/session'
import { useMoment } from '@/components/timeline/moment'
import { Drawer } from '@/components/ui/drawer'
import { IconButton } from '@/components/ui/icon-button'
import type { TableId } from '@/domain/kernel'
import { HandRange } from './hand-range'
import { HandsList } from './hands-list'

/** Opens the hands of a table beside it, to be looked at again or taken home. */
export function HandsButton({ tableId }: { tableId: TableId }) {
  const { at } = useMoment()
  const session = useSession()
  const [open, setOpen] = useState(false)
  const handleOpen = () => setOpen(true)
  const address = (kind: 'export' | 'film', query: Record<string, string>) =>
    `/api/tables/${tableId}/${kind}?${new URLSearchParams(at === null ? query : { ...query, to: String(at) })}`
  const menuOf = (query: Record<string, string>) => ({
    address: address('export', query),
    film: address('film', query),
  })
  return (
    <>
      <IconButton label="Hands played here" onClick={handleOpen}>
        <GalleryHorizontalEnd aria-hidden />
      </IconButton>
      <Drawer
        open={open}
        onOpenChange={setOpen}
        title="Hands"
        description="The latest first. Each leads to a page that plays it again."
      >
        <fieldset className="flex flex-wrap items-center gap-2 pb-3">
          <legend className="float-left mr-1 text-ink-soft text-sm">Export</legend>
          {session && <ExportMenu label="My session" {...menuOf({ session: 'mine' })} />}
          <ExportMenu label="All hands" {...menuOf({})} />
          <HandRange menuOf={menuOf} />
        </fieldset>
        <HandsList tableId={tableId} />
      </Drawer>
    </>
  )
}
