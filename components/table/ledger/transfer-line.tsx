import { ChipAmount } from '@/components/ui/chip-amount'
import { PlayerAvatar } from '@/components/ui/player-avatar'
import type { Transfer } from '@/projections/settlement'
import { nameOf } from '../name-of'

interface TransferLineProps {
  transfer: Transfer
  names: Readonly<Record<string, string>>
}

/** Who pays whom how much, as a sentence. */
export function TransferLine({ transfer: { from, to, amount }, names }: TransferLineProps) {
  const [payer, payee] = [nameOf(names, from), nameOf(names, to)]
  return (
    <li className="flex min-h-12 items-center gap-3 px-4 py-1">
      <span className="flex shrink-0 -space-x-2">
        <PlayerAvatar playerId={from} name={payer} size={28} />
        <PlayerAvatar playerId={to} name={payee} size={28} />
      </span>
      <span className="min-w-0 grow break-words text-sm">
        <span className="font-medium">{payer}</span> <span className="text-ink-soft">pays</span>{' '}
        <span className="font-medium">{payee}</span>{' '}
      </span>
      <ChipAmount glyph={false} amount={amount} className="font-semibold" />
    </li>
  )
}
