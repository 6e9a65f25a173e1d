'use client'

import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useSession } from '@/components/live/session'
import { Badge } from '@/components/ui/badge'
import { figure } from '@/domain/figures'
import { isWelcome } from '@/domain/table/invitation'
import type { TableView } from '@/projections/table-view'
import { PanelsButton } from './company/panels-button'
import { Spectators } from './company/spectators'
import { HandsButton } from './history/hands-button'
import { InviteButton } from './invite/invite-button'
import { LedgerLink } from './ledger/ledger-link'
import { TableSettings } from './preferences/table-settings'
import { RulesButton } from './rules-button'

interface TableHeadingProps {
  table: TableView
  lobbyHref: string
  onOpenPanels(): void
}

export function TableHeading({ table, lobbyHref, onOpenPanels }: TableHeadingProps) {
  const session = useSession()
  const { name, minBuyIn, maxBuyIn, seats, status } = table
  const taken = seats.filter((seat) => seat !== null).length
  return (
    <div className="flex items-center gap-1 low:col-span-2 sm:gap-2">
      <Link
        href={lobbyHref}
        aria-label="Back to the lobby"
        className="-ml-2 grid size-11 shrink-0 place-items-center rounded-xl hover:bg-sunken"
      >
        <ArrowLeft aria-hidden className="size-5" />
      </Link>
      <div className="relative flex min-w-0 grow flex-col sm:flex-row sm:items-center sm:gap-4">
        <h1 className="max-w-full shrink-0 truncate font-semibold sm:max-w-1/2 text-lg leading-6 tracking-tight sm:text-2xl sm:leading-8">
          {name}
        </h1>
        <div className="flex min-w-0 items-center gap-1.5 text-ink-soft text-xs tabular-nums sm:gap-2">
          {status === 'closed' && <Badge tone="danger">Closed</Badge>}
          <Badge className="shrink-0 max-lg:hidden">
            Buy-in {figure(minBuyIn)} – {figure(maxBuyIn)}
          </Badge>
          <Badge className="shrink-0 max-lg:hidden">
            {taken} of {seats.length} seats
          </Badge>
          <RulesButton table={table} />
          <Spectators />
        </div>
      </div>
      {status === 'open' && isWelcome(table, session?.playerId ?? null) && <InviteButton table={table} />}
      <HandsButton tableId={table.tableId} />
      <LedgerLink tableId={table.tableId} className="max-sm:hidden" />
      <TableSettings />
      <PanelsButton onOpen={onOpenPanels} />
    </div>
  )
}
