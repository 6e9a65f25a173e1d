'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react'
import { chosenHand } from './chosen-hand'
import { heldFiles } from './held-files'
import { ImportPage } from './import-page'
import { ImportedHand } from './imported-hand'
import type { Limits } from './text-of-file'

/** Files that somebody brought: what was read out of them, or the hand of them that is watched. */
export function ReplaysRoom({ limits }: { limits: Limits }) {
  const held = useSyncExternalStore(heldFiles.listen, heldFiles.get, heldFiles.none)
  const key = useSearchParams().get('hand')
  const chosen = chosenHand(held.files, key)
  const watched = useRef<string | null>(null)

  /** Whoever comes back to the list is where they left it. */
  const meet = useEffectEvent(() => {
    if (!chosen && watched.current) document.querySelector<HTMLElement>(`[data-hand="${watched.current}"]`)?.focus()
    watched.current = chosen ? key : null
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that another hand is chosen, or none.
  useEffect(() => meet(), [key])

  if (!chosen) return <ImportPage held={held} limits={limits} asked={key} />
  return <ImportedHand key={key} {...chosen} />
}
