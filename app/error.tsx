'use client'

import { CloudOff } from 'lucide-react'
import { startTransition, useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** Milliseconds until a page that could not be made is tried again by itself. */
const RETRY_AFTER = 3_000

export default function ErrorPage({ retry }: { retry(): void }) {
  useEffect(() => {
    const timer = setInterval(() => startTransition(retry), RETRY_AFTER)
    return () => clearInterval(timer)
  }, [retry])

  return (
    <div className="pt-16">
      <EmptyState
        rank={1}
        icon={<CloudOff aria-hidden />}
        title="This page could not be made just now"
        detail="The room may be away for a moment. Your chips are safe: what was written down stays written down. This page keeps trying by itself."
        action={<Button onClick={() => startTransition(retry)}>Try again now</Button>}
      />
    </div>
  )
}
