'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react'
import { chosenHand } from './chosen-hand'
import { heldFiles } from './held-files'
import { ImportPage } from './import-page'
import { ImportedHand } from './imported-hand'
import type { Limits } from './text-of-file'
import { useFileDrop } from './use-file-drop'
import { watch } from './watch'

/** Files that somebody brought: what was read out of them, or the hand of them that is watched. */
export function ReplaysRoom({ limits }: { limits: Limits }) {
  const held = useSyncExternalStore(heldFiles.listen, heldFiles.get, heldFiles.none)
  const key = useSearchParams().get('hand')
  const chosen = chosenHand(held.files, key)
  const dragging = useFileDrop((files) => {
    void heldFiles.read(files, limits)
    if (chosen) watch(null)
  })
  const watched = useRef<string | null>(null)

  /**
   * Whoever comes to a hand is at its heading, whoever goes from one to the next at what led there, and whoever comes back
   * to the list where they left it.
   */
  const meet = useEffectEvent(() => {
    const before = watched.current
    watched.current = chosen ? key : null
    if (chosen) {
      window.scrollTo(0, 0)
      const step = before && (before === chosen.previous ? 'next' : before === chosen.next ? 'previous' : null)
      focusOn(step ? `[data-step="${step}"]` : '[data-imported] h1')
    } else if (before) focusOn(`[data-hand="${before}"]`)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that another hand is chosen, or none.
  useEffect(() => meet(), [key])

  if (!chosen) return <ImportPage held={held} limits={limits} dragging={dragging} asked={key} />
  return (
    <>
      <p role="status" className="sr-only">
        Imported hand {chosen.number} of {chosen.of}
      </p>
      <ImportedHand key={key} chosen={chosen} />
    </>
  )
}

const focusOn = (selector: string) =>
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: !selector.startsWith('[data-hand') })
