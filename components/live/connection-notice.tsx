'use client'

import { CloudOff, LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useConnection } from './use-connection'

/** Milliseconds away that nobody needs to hear of. */
const PATIENCE = 1_000

/** Says, in a corner, that changes do not reach the page just now, or that the room cannot store any. */
export function ConnectionNotice() {
  const { socket, store } = useConnection()
  const away = socket === 'down'
  const [patient, setPatient] = useState(true)

  useEffect(() => {
    if (!away) return setPatient(true)
    const timer = setTimeout(setPatient, PATIENCE, false)
    return () => clearTimeout(timer)
  }, [away])

  const notice =
    store === 'away'
      ? { icon: CloudOff, text: 'The store is away, your chips are safe; trying again' }
      : away && !patient
        ? { icon: LoaderCircle, text: 'Reconnecting…' }
        : null
  const Icon = notice?.icon

  return (
    <div role="status" className="pointer-events-none fixed inset-x-4 top-20 z-30 flex justify-center">
      {notice && Icon && (
        <span className="flex animate-fade items-center gap-2 rounded-full border border-line bg-raised py-2 pr-4 pl-3 font-medium text-ink text-sm shadow-raised">
          <Icon aria-hidden className={store === 'away' ? 'size-4' : 'size-4 animate-spin'} />
          {notice.text}
        </span>
      )}
    </div>
  )
}
