import type { ReactNode } from 'react'
import { NARROW_HEAD } from './figure-cells'

interface KeptTableProps {
  /** Over the names: whose figures these are. */
  heading: string
  columns: readonly { name: string; className?: string }[]
  /** Rows: what is so in truth, and the roads. */
  children: ReactNode
}

/** Roads that this browser keeps, each beside what is so in truth. */
export const KeptTable = ({ heading, columns, children }: KeptTableProps) => (
  <table className="w-full border-line border-t text-sm">
    <caption className="sr-only">Roads kept in this browser, and what they come to</caption>
    <thead>
      <tr className="text-ink-soft text-xs">
        <th scope="col" className="py-2 pl-4 text-left font-medium">
          {heading}
        </th>
        {columns.map(({ name, className = NARROW_HEAD }) => (
          <th key={name} scope="col" className={className}>
            {name}
          </th>
        ))}
        <th scope="col" className="w-12">
          <span className="sr-only">Forget</span>
        </th>
      </tr>
    </thead>
    <tbody className="divide-y divide-line border-line border-t">{children}</tbody>
  </table>
)
