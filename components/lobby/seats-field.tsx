'use client'

import { Slider } from '@/components/ui/slider'
import { MiniFelt } from './mini-felt'

interface SeatsFieldProps {
  seats: number
  error: string | undefined
  onChange(seats: number): void
}

export function SeatsField({ seats, error, onChange }: SeatsFieldProps) {
  return (
    <div className="flex items-center gap-5">
      <div className="grow">
        <p className="flex justify-between font-medium text-sm">
          Seats <output className="tabular-nums">{seats}</output>
        </p>
        <Slider label="Seats" min={2} max={10} value={seats} valueText={`${seats} seats`} onChange={onChange} />
        <p aria-live="polite" className="text-danger-text text-sm empty:hidden">
          {error}
        </p>
      </div>
      <MiniFelt seats={seats} taken={0} className="w-28 shrink-0" />
    </div>
  )
}
