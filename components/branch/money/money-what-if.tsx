'use client'

import { useSearchParams } from 'next/navigation'
import type { MoneyCommand } from '@/projections/money-branch'
import { Panel } from '../../ui/panel'
import { takeMoneyRoad } from './money-address'
import { MoneyCommandForm } from './money-command-form'

interface MoneyWhatIfProps {
  playerId: string
  /** The position that the page shows. */
  at: number
}

/** In one's own past, where nothing can be moved: sets out on a road by what moving chips would have come to. */
export function MoneyWhatIf({ playerId, at }: MoneyWhatIfProps) {
  const isOnRoad = useSearchParams().has('branch')
  const handleTry = (command: MoneyCommand) => takeMoneyRoad(playerId, { at, commands: [command], name: '' })
  if (isOnRoad) return null
  return (
    <Panel title="What if, just then?" className="border-2 border-past border-dashed">
      <div className="flex flex-col gap-3 px-4 pb-4">
        <p className="text-pretty text-ink-soft text-sm leading-5">
          What moving chips would have come to at this moment: by the same rules, and without a trace.
        </p>
        <MoneyCommandForm at={at} onTry={handleTry} />
      </div>
    </Panel>
  )
}
