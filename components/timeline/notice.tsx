'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../ui/icon-button'

/** Something about the page's address that its reader should know once. */
export function Notice({ text }: { text: string }) {
  const [dismissed, setDismissed] = useState(false)
  const handleDismiss = () => setDismissed(true)
  if (dismissed) return null
  return (
    <div role="status" className="mx-auto flex max-w-[90rem] items-center gap-2 pr-2 pl-4 sm:px-8 text-sm">
      <p className="grow py-2">{text}</p>
      <IconButton label="Dismiss" onClick={handleDismiss}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
