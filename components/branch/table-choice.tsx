'use client'

import { useQuery } from '@tanstack/react-query'
import { type ChangeEvent, useEffect, useEffectEvent } from 'react'
import { tablesThen } from './try-money'

interface TableChoiceProps {
  /** A position. */
  at: number
  chosen: string | undefined
  onChoose(tableId: string | undefined): void
}

/** One of the tables that were open at a moment; the first, until another is chosen. */
export function TableChoice({ at, chosen, onChoose }: TableChoiceProps) {
  const { data: tables } = useQuery({
    queryKey: ['tables then', at],
    queryFn: ({ signal }) => tablesThen(at, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const first = tables?.[0]?.tableId
  const isOpen = tables?.some(({ tableId }) => tableId === chosen)
  const chooseFirst = useEffectEvent(() => onChoose(first))
  useEffect(() => {
    if (tables && !isOpen) chooseFirst()
  }, [tables, isOpen])

  const handleChange = ({ target }: ChangeEvent<HTMLSelectElement>) => onChoose(target.value)
  if (tables?.length === 0) return <p className="text-ink-soft text-sm">No table was open then.</p>
  return (
    <label className="flex flex-col gap-1.5 font-medium text-sm">
      At the table
      <select
        value={chosen ?? ''}
        onChange={handleChange}
        className="h-12 rounded-xl border border-edge bg-raised px-3 font-normal text-base"
      >
        {tables?.map(({ tableId, name }) => (
          <option key={tableId} value={tableId}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
