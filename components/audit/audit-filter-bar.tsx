'use client'

import clsx from 'clsx'
import { ListFilter, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, useId, useState, useTransition } from 'react'
import { useMoment } from '../timeline/moment'
import { Button } from '../ui/button'
import { type AuditFilters, auditUrl, FILTER_NAMES } from './filters'
import { IdFilter } from './id-filter'
import { PlayerFilter } from './player-filter'
import { shortStream } from './short-stream'
import { TypeFilter } from './type-filter'

interface AuditFilterBarProps {
  filters: AuditFilters
  /** The name of the player whom the audit is narrowed to. */
  playerName: string | undefined
}

const LABELS: Record<keyof AuditFilters, string> = {
  type: 'Type',
  player: 'Player',
  stream: 'Stream',
  correlationId: 'Workflow',
}

/** Narrows the audit; what it is narrowed to stands in the address, to be shared and gone back to. */
export function AuditFilterBar({ filters, playerName }: AuditFilterBarProps) {
  const router = useRouter()
  const { at } = useMoment()
  const [pending, startTransition] = useTransition()
  const [open, setOpen] = useState(false)
  const fieldsId = useId()
  const handleOpen = () => setOpen(!open)
  const active = FILTER_NAMES.filter((name) => filters[name] !== undefined)

  const narrow = (next: AuditFilters) => startTransition(() => router.push(auditUrl(next, at), { scroll: false }))
  const add = (more: AuditFilters) => narrow({ ...filters, ...more })
  function remove(name: keyof AuditFilters) {
    const { [name]: _, ...others } = filters
    narrow(others)
  }
  function handleType({ target }: ChangeEvent<HTMLSelectElement>) {
    if (target.value === '') remove('type')
    else add({ type: target.value })
  }
  const shown = (name: keyof AuditFilters) =>
    name === 'player' ? (playerName ?? filters.player) : shortStream(filters[name] ?? '')

  return (
    <search aria-busy={pending} className="flex flex-col gap-3 px-4 pt-3 pb-4">
      <Button className="sm:hidden" aria-expanded={open} aria-controls={fieldsId} onClick={handleOpen}>
        <ListFilter aria-hidden />
        {open ? 'Hide filters' : 'Filter'}
      </Button>
      <div id={fieldsId} className={clsx('gap-3 sm:grid sm:grid-cols-3', open ? 'grid' : 'hidden')}>
        <PlayerFilter onPick={(player) => add({ player })} />
        <TypeFilter value={filters.type ?? ''} onChange={handleType} />
        <IdFilter onFind={add} />
      </div>
      {active.length > 0 && (
        <ul className="flex flex-wrap items-center gap-2" aria-label="Narrowed to">
          {active.map((name) => (
            <li key={name}>
              <Button onClick={() => remove(name)} aria-label={`Remove filter ${LABELS[name]}: ${shown(name)}`}>
                <span className="text-ink-soft">{LABELS[name]}</span>
                {shown(name)}
                <X aria-hidden />
              </Button>
            </li>
          ))}
          <li>
            <Button variant="quiet" onClick={() => narrow({})}>
              Clear
            </Button>
          </li>
        </ul>
      )}
    </search>
  )
}
