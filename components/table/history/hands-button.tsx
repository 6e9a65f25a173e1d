'use client'

import { GalleryHorizontalEnd } from 'lucide-react'
import { useState } from 'react'
import { ExportMenu } from '@/components/hand/export-menu'
import { useSession } from '@/components/live/session'
import { useMoment } from '@/components/timeline/moment'
import { Drawer } from '@/components/ui/drawer'
import { IconButton } from '@/components/ui/icon-button'
import type { TableId } from '@/domain/kernel'
import { HandsList } from './hands-list'

/** Opens the hands of a table beside it, to be looked at again or taken home. */
export function HandsButton({ tableId }: { tableId: TableId }) {
  const { at } = useMoment()
  const session = useSession()
  const [open, setOpen] = useState(false)
  const handleOpen = () => setOpen(true)
  const address = (query: Record<string, string>) =>
    `/api/tables/${tableId}/export?${new URLSearchParams(at === null ? query : { ...query, to: String(at) })}`
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
          {session && <ExportMenu label="My session" address={address({ session: 'mine' })} />}
          <ExportMenu label="All hands" address={address({})} />
        </fieldset>
        <HandsList tableId={tableId} />
      </Drawer>
    </>
  )
}
