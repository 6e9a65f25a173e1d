import { History } from 'lucide-react'

/** The header's word on where you are in time; the styles show it while a page looks at the past. */
export function PastMark() {
  return (
    <span className="ml-1 hidden h-8 items-center gap-2 rounded-full bg-past px-2 font-medium sm:px-3 text-on-past text-xs past:inline-flex">
      <History aria-hidden className="size-4" />
      <span className="whitespace-nowrap max-sm:sr-only">Viewing the past</span>
    </span>
  )
}
