'use client'

import { ChevronRight, LoaderCircle } from 'lucide-react'
import { useLinkStatus } from 'next/link'

/** At the end of a link's line: where it leads, or that one is on the way. */
export function WayIn() {
  const { pending } = useLinkStatus()
  return pending ? (
    <LoaderCircle aria-hidden className="size-5 animate-spin text-accent-text" />
  ) : (
    <ChevronRight aria-hidden className="size-5 text-ink-soft" />
  )
}
