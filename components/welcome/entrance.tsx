'use client'

import { NameForm } from '@/components/shell/name-form'

/** The way in. The page is loaded anew, so that everything knows who is here. */
export function Entrance() {
  return (
    <NameForm
      action="Enter the room"
      hint="No password, no e-mail: you play as a guest, for play money."
      onSignedIn={() => window.location.assign('/lobby')}
    />
  )
}
