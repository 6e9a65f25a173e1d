import { Compass } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonStyle } from '@/components/ui/button-style'
import { EmptyState } from '@/components/ui/empty-state'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <div className="pt-16">
      <EmptyState
        rank={1}
        icon={<Compass aria-hidden />}
        title="Nothing of that name is here"
        detail="No table, player or page goes by this address. What did happen in this room is never lost: the audit has all of it."
        action={
          <div className="mt-2 flex gap-3">
            <Link href="/lobby" className={buttonStyle('primary')}>
              To the lobby
            </Link>
            <Link href="/audit" className={buttonStyle('secondary')}>
              To the audit
            </Link>
          </div>
        }
      />
    </div>
  )
}
