import { Why } from '@/components/explain/why'
import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'
import { figure } from '@/domain/figures'
import type { TableView } from '@/projections/table-view'
import { gathering } from './gathering'
import { HandCentre } from './hand-centre'

/** What is written in the middle of the felt: the hand that is played, or how many chips and players there are. */
export function FeltCentre({ table, names }: { table: TableView; names: Readonly<Record<string, string>> }) {
  const { hand } = table
  if (hand) return <HandCentre hand={hand} seats={table.seats} names={names} />
  return (
    <div className="pointer-events-none absolute inset-x-[27%] top-[36%] bottom-[38%] flex flex-col items-center justify-center gap-1 text-center text-on-felt level:inset-x-[24%] level:top-[28%]">
      <p className="text-on-felt-soft text-xs uppercase tracking-[0.14em]">
        Blinds {figure(table.smallBlind)} / {figure(table.bigBlind)}
      </p>
      <span className="relative">
        <Lit value={table.chipsOnTable} className="px-2">
          <span className="sr-only">Chips on the table: </span>
          <ChipAmount
            short={table.chipsOnTable >= 10_000_000}
            amount={table.chipsOnTable}
            className="font-semibold text-2xl tracking-tight level:text-4xl"
          />
        </Lit>
        <Why
          figure={{ figure: 'chipsOnTable', table: table.tableId }}
          label="the chips on the table"
          amount={table.chipsOnTable}
        />
      </span>
      <p className="text-on-felt-soft text-xs level:text-sm">chips on the table</p>
      <p className="mt-2 text-pretty text-sm level:mt-3 level:text-base">{gathering(table, names)}</p>
    </div>
  )
}
