import { Scale } from 'lucide-react'
import { CopyText } from '@/components/audit/copy-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { settlement } from '@/projections/settlement'
import { netAtTable, type TableLedger } from '@/projections/table-ledger'
import { fewestInWords, settleInWords } from './settle-in-words'
import { TransferLine } from './transfer-line'

interface SettlePanelProps {
  ledger: TableLedger
  /** By player id; no two are the same. */
  names: Readonly<Record<string, string>>
}

/** Who would pay whom if everybody went home at this moment. */
export function SettlePanel({ ledger, names }: SettlePanelProps) {
  const settled = settlement(ledger.accounts.map((account) => ({ ...account, net: netAtTable(account) })))
  const { transfers } = settled
  return (
    <Panel
      title="Settle up"
      aside={transfers.length > 0 && <CopyText text={settleInWords(settled, names)} label="Settlement" />}
    >
      {transfers.length === 0 ? (
        <EmptyState
          icon={<Scale aria-hidden />}
          title="Everybody is even"
          detail="Nobody has won or lost a chip, so there is nothing to settle."
        />
      ) : (
        <>
          <p className="px-4 text-ink-soft text-sm">{fewestInWords(settled)}</p>
          <ul className="flex flex-col py-2">
            {transfers.map((transfer) => (
              <TransferLine key={`${transfer.from} ${transfer.to}`} transfer={transfer} names={names} />
            ))}
          </ul>
        </>
      )}
      <p className="border-line border-t px-4 py-3 text-ink-soft text-xs leading-5">
        For friends who keep score elsewhere: in this room every chip is with its owner already.
      </p>
    </Panel>
  )
}
