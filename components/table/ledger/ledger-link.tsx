'use client'

import { ScrollText } from 'lucide-react'
import Link from 'next/link'
import { useMoment } from '@/components/timeline/moment'
import { buttonStyle } from '@/components/ui/button-style'

/** The way to a table's ledger, at the moment that the page shows. */
export function LedgerLink({ tableId, className }: { tableId: string; className?: string }) {
  const { at } = useMoment()
  return (
    <Link
      href={`/tables/${tableId}/ledger${at === null ? '' : `?at=${at}`}`}
      prefetch={false}
      className={buttonStyle('quiet', 'md', className)}
    >
      <ScrollText aria-hidden />
      Ledger
    </Link>
  )
}
