import clsx from 'clsx'
import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'
import { figure } from '@/domain/figures'
import { netOf, type SessionResult } from '@/projections/session-result'
import { SessionChart } from './session-chart'
import { sessionInWords } from './session-in-words'

/** From here on figures are shortened, in chips. */
const ROOMY = 10_000_000

/** Profit and loss, how it came about, and what it was made of. */
export function SessionFigures({ session, bigBlind }: { session: SessionResult; bigBlind: number }) {
  const net = netOf(session)
  const blinds = Math.round((net / bigBlind) * 10) / 10
  const tone = net > 0 ? 'text-felt-text' : net < 0 ? 'text-danger-text' : 'text-ink'
  return (
    <div className="flex min-h-29 flex-col gap-2.5 px-4 pb-3.5">
      <div className="flex items-end gap-4">
        <p className="w-28 shrink-0">
          <span className="sr-only">{net < 0 ? 'Lost' : 'Won'} so far: </span>
          <Lit value={net}>
            <ChipAmount
              signed={net !== 0}
              short={Math.abs(net) >= ROOMY}
              glyph={false}
              amount={net}
              className={clsx('font-semibold text-2xl tracking-tight', tone)}
            />
          </Lit>
          <span className="block text-ink-soft text-xs tabular-nums">
            {blinds > 0 ? '+' : blinds < 0 ? '−' : ''}
            {figure(Math.abs(blinds))} big blinds
          </span>
        </p>
        <SessionChart session={session} label={sessionInWords(session)} />
      </div>
      <dl className="grid grid-cols-3 gap-2 text-xs tabular-nums">
        {[
          { name: 'Hands', value: session.hands },
          { name: 'Bought in', value: session.boughtIn },
          { name: session.cashedOut > 0 ? 'Took home' : 'In front', value: session.cashedOut || session.stack },
        ].map(({ name, value }) => (
          <div key={name} className="min-w-0">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="font-medium text-sm">
              <ChipAmount glyph={false} short={value >= ROOMY} amount={value} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
