'use client'

import { Info } from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { figure } from '@/domain/figures'
import type { TableView } from '@/projections/table-view'
import { specialRules } from './special-rules'
import { tableRules } from './table-rules'

/**
 * What a table is played by: in short on the button, as far as there is room, and in full behind it. On a phone it is
 * as high as a finger all the same, and reaches over the line above and what is free below.
 */
export function RulesButton({ table }: { table: TableView }) {
  const [open, setOpen] = useState(false)
  const { name, smallBlind, bigBlind } = table
  const special = specialRules(table).join(' · ')
  const blinds = `${figure(smallBlind)} / ${figure(bigBlind)}`
  const short = special ? `${blinds} · ${special}` : blinds
  return (
    <>
      <button
        type="button"
        aria-label={`Rules of this table: ${short}`}
        onClick={() => setOpen(true)}
        className="flex h-11 min-w-0 items-center gap-1.5 text-ink-soft text-xs tabular-nums hover:text-ink max-sm:-my-3.5 sm:min-w-14 sm:font-medium"
      >
        <span className="truncate sm:hidden">{short}</span>
        <span className="truncate max-sm:hidden">{special || 'Rules'}</span>
        <Info aria-hidden className="size-4 shrink-0" />
      </button>
      <Dialog open={open} onOpenChange={setOpen} title="Rules of this table" description={name}>
        <dl className="divide-y divide-line text-sm leading-5">
          {tableRules(table).map(({ about, says }) => (
            <div key={about} className="grid grid-cols-[8rem_minmax(0,1fr)] gap-3 py-2.5">
              <dt className="text-ink-soft">{about}</dt>
              <dd className="text-pretty font-medium tabular-nums">{says}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  )
}
