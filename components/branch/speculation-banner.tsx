import { LoaderCircle, Split } from 'lucide-react'

interface SpeculationBannerProps {
  /** The last thing that did happen, in words. */
  from: string
  /** Whoever made this road knew other cards than its reader. */
  isForeign: boolean
  isAsked: boolean
}

/** Says in words, wherever the page is scrolled to, that none of this happened. */
export function SpeculationBanner({ from, isForeign, isAsked }: SpeculationBannerProps) {
  return (
    <>
      <div className="sticky top-16 z-20 mt-2 flex items-start gap-2 rounded-xl border-2 border-past border-dashed bg-past-wash px-3 py-1.5 text-pretty text-sm leading-5">
        {isAsked ? (
          <LoaderCircle aria-hidden className="mt-0.5 size-4 shrink-0 animate-spin text-past-text" />
        ) : (
          <Split aria-hidden className="mt-0.5 size-4 shrink-0 rotate-90 text-past-text" />
        )}
        <p className="min-w-0">
          <strong className="text-past-text">This did not happen.</strong> Speculation from “{from}” on, by the room’s
          own rules; nothing of it is in the log.
        </p>
      </div>
      {isForeign && (
        <p className="mt-2 text-pretty text-ink-soft text-sm leading-5">
          Whoever made this road may have known other cards than you do. Those you may not know are drawn anew for you,
          so it may end otherwise.
        </p>
      )}
    </>
  )
}
