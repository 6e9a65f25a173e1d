import clsx from 'clsx'
import { figure } from '@/domain/figures'
import { FIGURE, HEAD } from '../figure-cells'
import { COMPARED, type Compared, changeInWords, figuresInWords } from './money-in-words'

interface MoneyFiguresProps {
  /** Whose they are, where that is another than the reader. */
  who: string | undefined
  /** At the moment that the road leaves. */
  then: Compared
  /** At the road's end. */
  road: Compared
  /** After what happened next in truth, and what that was in words; undefined: nothing has. */
  next: (Compared & { what: string; amount: number }) | undefined
  /** As things are. */
  now: Compared | null
}

const ROWS: Record<(typeof COMPARED)[number], string> = {
  available: 'Available',
  reserved: 'Reserved',
  total: 'Total, with chips in play',
}

/** What a road would have come to beside what happened: as words first, and as figures. */
export function MoneyFigures({ who, then, road, next, now }: MoneyFiguresProps) {
  return (
    <>
      <div className="flex flex-col gap-1 px-4 pb-3 text-pretty text-sm leading-6">
        <p role="status" className="font-semibold text-past-text">
          {changeInWords(then, road, who)}
        </p>
        <p className="text-ink-soft">
          {next
            ? `In truth “${next.what}” of ${figure(Math.abs(next.amount))} came next, and left ${figuresInWords(next)}.`
            : 'In truth nothing came next.'}
        </p>
      </div>
      <table className="w-full border-line border-t text-sm">
        <caption className="sr-only">Chips on this road, and in truth</caption>
        <thead>
          <tr className="border-line border-b">
            <td />
            <th scope="col" className={HEAD}>
              Then
            </th>
            <th scope="col" className={HEAD}>
              This road
            </th>
            <th scope="col" className={clsx(HEAD, 'max-sm:hidden')}>
              Next, in truth
            </th>
            <th scope="col" className={HEAD}>
              Now, in truth
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {COMPARED.map((place) => (
            <tr key={place}>
              <th scope="row" className="py-2 pl-4 text-left font-medium">
                {ROWS[place]}
              </th>
              <td className={FIGURE}>{figure(then[place])}</td>
              <td className={clsx(FIGURE, 'text-past-text', road[place] !== then[place] && 'font-semibold')}>
                {figure(road[place])}
              </td>
              <td className={clsx(FIGURE, 'max-sm:hidden')}>{next ? figure(next[place]) : '–'}</td>
              <td className={FIGURE}>{now ? figure(now[place]) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
