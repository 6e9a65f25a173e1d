'use client'

import { Share2 } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { CopyText } from '@/components/audit/copy-text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'

/** Fetched once somebody invites: the table's own page does not carry it. */
const QrCode = lazy(() => import('./qr-code'))

interface InviteDialogProps {
  tableId: string
  tableName: string
  open: boolean
  onOpenChange(open: boolean): void
}

/** The way to this table for a friend: a link to copy or share, and the same link for a phone's camera. */
export function InviteDialog({ tableId, tableName, open, onOpenChange }: InviteDialogProps) {
  const link = new URL(`/tables/${tableId}`, window.location.href).href
  const canShare = 'share' in navigator

  async function handleShare() {
    // Whoever closes the system's own sheet has changed their mind, and needs no message.
    await navigator.share({ title: tableName, text: `Join me at ${tableName}`, url: link }).catch(() => undefined)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Invite to ${tableName}`}
      description="Whoever opens this link sits down with nothing but a name."
      footer={
        canShare && (
          <Button variant="primary" size="lg" onClick={handleShare} className="w-full">
            <Share2 aria-hidden />
            Share the link
          </Button>
        )
      }
    >
      <div className="mx-auto mb-4 aspect-square w-56">
        <Suspense fallback={<Skeleton className="size-full rounded-2xl" />}>
          <QrCode text={link} label="QR code of the table's link" />
        </Suspense>
      </div>
      <p className="flex items-center gap-2 rounded-xl bg-sunken pl-4 text-sm">
        <span className="min-w-0 grow break-all py-2">{link}</span>
        <CopyText text={link} label="Link" />
      </p>
    </Dialog>
  )
}
