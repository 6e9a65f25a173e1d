import { History, Split } from 'lucide-react'

const MARK =
  'ml-1 hidden h-8 items-center gap-2 rounded-full bg-past px-2 font-medium text-on-past text-xs sm:px-3 [&_svg]:size-4'

/** The header's word on where you are in time, or beside it; the styles show whichever the page calls for. */
export function PastMark() {
  return (
    <>
      <span className={`${MARK} past:inline-flex unhappened:hidden`}>
        <History aria-hidden />
        <span className="whitespace-nowrap max-sm:sr-only">Viewing the past</span>
      </span>
      <span className={`${MARK} unhappened:inline-flex max-sm:hidden!`}>
        <Split aria-hidden className="rotate-90" />
        <span className="whitespace-nowrap max-sm:sr-only">Did not happen</span>
      </span>
    </>
  )
}
