'use client'

import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { InviteDialog } from './invite-dialog'

export function InviteButton({ tableId, tableName }: { tableId: string; tableName: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton label="Invite a friend" onClick={() => setOpen(true)}>
        <UserPlus aria-hidden />
      </IconButton>
      {open && <InviteDialog tableId={tableId} tableName={tableName} open onOpenChange={setOpen} />}
    </>
  )
}
