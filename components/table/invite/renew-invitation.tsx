'use client'

import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '@/components/live/send-command'
import { Button } from '@/components/ui/button'
import type { TableId } from '@/domain/kernel'

interface RenewInvitationProps {
  tableId: TableId
  onRenewed(): void
}

/** For the host, whose link has gone where it should not: another one, once they know what becomes of the old. */
export function RenewInvitation({ tableId, onRenewed }: RenewInvitationProps) {
  const { send } = useCommand()
  const [step, setStep] = useState<'offered' | 'asked' | 'done'>('offered')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  async function handleRenew() {
    setBusy(true)
    const result = await send('RenewInvitation', { tableId })
    setBusy(false)
    if (!result.ok) return setRefusal(result.detail)
    setStep('done')
    onRenewed()
  }

  return (
    <div className="mt-4 flex flex-col gap-3">
      {/* There before it speaks, so that it is heard. */}
      <p role="status" className="text-pretty text-sm leading-5 empty:hidden">
        {step === 'asked' &&
          'The link above stops working at once, wherever you have sent it. Whoever has come in by it may stay.'}
        {step === 'done' && 'This is a new link. The one before opens nothing any more.'}
      </p>
      {refusal && (
        <p role="alert" className="text-danger-text text-sm">
          {refusal}
        </p>
      )}
      {step === 'asked' ? (
        <div className="grid grid-cols-2 gap-2">
          <Button onClick={() => setStep('offered')}>Keep this link</Button>
          <Button variant="danger" busy={busy} onClick={handleRenew}>
            Replace it
          </Button>
        </div>
      ) : (
        <Button onClick={() => setStep('asked')}>
          <RefreshCw aria-hidden />
          Make a new link
        </Button>
      )}
    </div>
  )
}
