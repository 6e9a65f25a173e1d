import clsx from 'clsx'
import { Why } from '@/components/explain/why'
import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'
import { figure } from '@/domain/figures'
import type { PlayerId, TableId } from '@/domain/kernel'
import { netOf, type SessionResult } from '@/projections/session-result'
import { SessionChart } from './session-chart'
import { sessionInWords } from './session-in-words'

/** From here on figures are shortened, in chips. */
const ROOMY = 10_000_000

interface SessionFiguresProps {
  session: SessionResult
  bigBlind: number
  table: TableId
  player: PlayerId
}

/** Profit and loss, how it came about, and what it was made of. */
export function SessionFigures({ session, bigBlind, table, player }: SessionFiguresProps) {
  const net = netOf(session)
  const blinds = Math.round((net / bigBlind) * 10) / 10
  const tone = net > 0 ? 'text-felt-text' : net < 0 ? 'text-danger-text' : 'text-ink'
  return (
    <div className="flex min-h-29 flex-col gap-2.5 px-4 pb-3.5">
      <div className="flex items-end gap-4">
        <p className="w-28 shrink-0">
          <span className="sr-only">{net < 0 ? 'Lost' : 'Won'} so far: </span>
          <span className={clsx('relative', tone)}>
            <Lit value={net}>
              <ChipAmount
                signed={net !== 0}
                short={Math.abs(net) >= ROOMY}
                glyph={false}
                amount={net}
                className="font-semibold text-2xl tracking-tight"
              />
            </Lit>
            <Why figure={{ figure: 'sessionNet', table, player }} label="your result of this session" amount={net} />
          </span>
          <span className="block text-ink-soft text-xs tabular-nums">
            {blinds > 0 ? '+' : blinds < 0 ? '−' : ''}
            {figure(Math.abs(blinds))} big blinds
          </span>
        </p>
        <SessionChart session={session} label={sessionInWords(session)} />
      </div>
      <dl className="grid grid-cols-3 gap-2 text-xs tabular-nums">
        {[
          { name: 'Hands', value: session.hands, figure: undefined },
          { name: 'Bought in', value: session.boughtIn, figure: 'sessionBoughtIn' as const },
          session.cashedOut > 0
            ? { name: 'Took home', value: session.cashedOut, figure: 'sessionCashedOut' as const }
            : // As of the last hand's end, as an account at the table is.
              { name: 'In front', value: session.stack, figure: 'onTable' as const },
        ].map(({ name, value, figure: explained }) => (
          <div key={name} className="min-w-0">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="relative w-fit font-medium text-sm">
              <ChipAmount glyph={false} short={value >= ROOMY} amount={value} />
              {explained && (
                <Why
                  figure={{ figure: explained, table, player }}
                  label={`your chips ${name.toLowerCase()}`}
                  amount={value}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
