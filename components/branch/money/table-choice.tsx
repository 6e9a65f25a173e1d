'use client'

import { useEffect, useEffectEvent } from 'react'
import { SelectField } from '../select-field'
import { useTablesThen } from './use-tables-then'

interface TableChoiceProps {
  /** A position. */
  at: number
  chosen: string | undefined
  onChoose(tableId: string | undefined): void
}

/** One of the tables that were open at a moment; the first, until another is chosen. */
export function TableChoice({ at, chosen, onChoose }: TableChoiceProps) {
  const tables = useTablesThen(at)
  const first = tables?.[0]?.tableId
  const isOpen = tables?.some(({ tableId }) => tableId === chosen)
  const chooseFirst = useEffectEvent(() => onChoose(first))
  useEffect(() => {
    if (tables && !isOpen) chooseFirst()
  }, [tables, isOpen])

  if (tables?.length === 0) return <p className="text-ink-soft text-sm">No table was open then.</p>
  const options = tables?.map(({ tableId, name }) => ({ value: tableId, words: name })) ?? []
  return <SelectField label="At the table" value={chosen} options={options} onChoose={onChoose} />
}
