import { DidNotHappen } from './did-not-happen'

interface SpeculationBannerProps {
  /** The last thing that did happen, in words. */
  from: string
  /** Whoever made this road knew other cards than its reader. */
  isForeign: boolean
  isAsked: boolean
}

/** Says, wherever the page is scrolled to, that none of this happened. */
export function SpeculationBanner({ from, isForeign, isAsked }: SpeculationBannerProps) {
  return (
    <>
      <DidNotHappen isAsked={isAsked} className="sticky top-16 z-20 mt-2">
        Speculation from “{from}” on, by the room’s own rules; nothing of it is in the log.
      </DidNotHappen>
      {isForeign && (
        <p className="mt-2 text-pretty text-ink-soft text-sm leading-5">
          Whoever made this road may have known other cards than you do. Those you may not know are drawn anew for you,
          so it may end otherwise.
        </p>
      )}
    </>
  )
}
