'use client'

import { Eye } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '@/components/live/send-command'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import type { HandId } from '@/domain/kernel'

/** After the hand, whoever was not made to show may do so all the same. */
export function ShowCards({ handId }: { handId: HandId }) {
  const { send } = useCommand()
  const toast = useToast()
  const [busy, setBusy] = useState(false)

  async function handleShow() {
    setBusy(true)
    const result = await send('ShowCards', { handId })
    setBusy(false)
    if (!result.ok) toast.show({ title: 'Your cards stay down', detail: result.detail, tone: 'danger' })
  }

  return (
    <Button busy={busy} onClick={handleShow} className="mx-auto">
      {!busy && <Eye aria-hidden />}
      Show my cards
    </Button>
  )
}
