'use client'

import { Rabbit } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '@/components/live/send-command'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import type { HandId } from '@/domain/kernel'

/** Lets everybody at the table see how the board would have ended. */
export function HuntRabbit({ handId }: { handId: HandId }) {
  const { send } = useCommand()
  const toast = useToast()
  const [busy, setBusy] = useState(false)

  async function handleHunt() {
    setBusy(true)
    const result = await send('HuntRabbit', { handId })
    setBusy(false)
    if (!result.ok) toast.show({ title: 'The board stays as it is', detail: result.detail, tone: 'danger' })
  }

  return (
    <Button busy={busy} onClick={handleHunt} title="Show everybody the cards that would have come" className="px-3!">
      {!busy && <Rabbit aria-hidden />}
      Rabbit hunt
    </Button>
  )
}
