'use client'

import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import type { TableView } from '@/projections/table-view'
import { InviteDialog } from './invite-dialog'

export function InviteButton({ table }: { table: Pick<TableView, 'tableId' | 'name' | 'isPrivate' | 'createdBy'> }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton label="Invite a friend" onClick={() => setOpen(true)}>
        <UserPlus aria-hidden />
      </IconButton>
      {open && <InviteDialog table={table} open onOpenChange={setOpen} />}
    </>
  )
}
