'use client'

import { useRouter } from 'next/navigation'
import { Dialog } from '@/components/ui/dialog'
import { NameForm } from './name-form'

interface JoinDialogProps {
  open: boolean
  onOpenChange(open: boolean): void
}

/** For who has only watched so far. Once signed in, the page knows, and whatever waited for it goes on. */
export function JoinDialog({ open, onOpenChange }: JoinDialogProps) {
  const router = useRouter()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="What shall we call you?"
      description="A name is all it takes. The chips are play money."
    >
      <NameForm action="Join the room" onSignedIn={() => router.refresh()} />
    </Dialog>
  )
}
