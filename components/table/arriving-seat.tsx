import { ChipAmount } from '@/components/ui/chip-amount'
import { PlayerAvatar } from '@/components/ui/player-avatar'
import type { Arrival } from '@/projections/table-activity'

/** A seat that somebody is about to take: the chips are set aside, the table has not answered yet. */
export function ArrivingSeat({ arrival, name, own }: { arrival: Arrival; name: string; own: boolean }) {
  return (
    <span className="flex w-24 animate-breathe flex-col items-center gap-1 rounded-2xl border-2 border-accent border-dashed bg-panel px-2 py-1.5 text-center level:w-36">
      <PlayerAvatar playerId={arrival.playerId} name={name} size={28} />
      <span className="font-medium text-[11px] leading-4 level:text-xs">
        {own ? 'Taking seat…' : `${name} sits down…`}
      </span>
      <ChipAmount short amount={arrival.amount} className="text-[11px] text-ink-soft leading-4" />
    </span>
  )
}
