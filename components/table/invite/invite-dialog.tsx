'use client'

import { Share2 } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { CopyText } from '@/components/audit/copy-text'
import { useSession } from '@/components/live/session'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import type { TableView } from '@/projections/table-view'
import { RenewInvitation } from './renew-invitation'
import { useTableLink } from './use-table-link'

/** Fetched once somebody invites: the table's own page does not carry it. */
const QrCode = lazy(() => import('./qr-code'))

interface InviteDialogProps {
  table: Pick<TableView, 'tableId' | 'name' | 'isPrivate' | 'createdBy'>
  open: boolean
  onOpenChange(open: boolean): void
}

/** The way to this table for a friend: a link to copy or share, and the same link for a phone's camera. */
export function InviteDialog({ table, open, onOpenChange }: InviteDialogProps) {
  const { tableId, name, isPrivate, createdBy } = table
  const { link, refusal, renew } = useTableLink(table)
  const isHost = useSession()?.playerId === createdBy
  const canShare = 'share' in navigator

  async function handleShare() {
    // Whoever closes the system's own sheet has changed their mind, and needs no message.
    if (link) await navigator.share({ title: name, text: `Join me at ${name}`, url: link }).catch(() => undefined)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Invite to ${name}`}
      description={
        isPrivate
          ? 'Whoever has this link may sit at this private table, with nothing but a name.'
          : 'Whoever opens this link sits down with nothing but a name.'
      }
      footer={
        canShare && link ? (
          <Button variant="primary" size="lg" onClick={handleShare} className="w-full">
            <Share2 aria-hidden />
            Share the link
          </Button>
        ) : undefined
      }
    >
      {refusal ? (
        <p role="alert" className="text-danger-text text-sm">
          {refusal}
        </p>
      ) : (
        <>
          <div className="mx-auto mb-4 aspect-square w-56">
            <Suspense fallback={<Skeleton className="size-full rounded-2xl" />}>
              {link && <QrCode text={link} label="QR code of the table's link" />}
            </Suspense>
          </div>
          <p className="flex min-h-11 items-center gap-2 rounded-xl bg-sunken pl-4 text-sm">
            <span className="min-w-0 grow break-all py-2">{link}</span>
            {link && <CopyText text={link} label="Link" />}
          </p>
          {isPrivate && isHost && <RenewInvitation tableId={tableId} onRenewed={renew} />}
        </>
      )}
    </Dialog>
  )
}
