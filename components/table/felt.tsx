import type { ReactNode } from 'react'

/**
 * The table itself: rail, felt, and the line before the players. Its box has a fixed shape, and all that lies in it is
 * measured in hundredths of its width (`cqi`), so that it scales as one and nothing moves.
 */
export function Felt({ children }: { children: ReactNode }) {
  return (
    <div className="@container relative aspect-[100/146] w-[min(100%,calc((100dvh-var(--around-felt))*100/146))] min-w-(--least-felt) level:aspect-[100/57] level:w-[min(100%,calc((100dvh-var(--around-felt))*100/57))] level:min-w-[38rem] stout:aspect-[100/125] stout:w-[min(100%,calc((100dvh-var(--around-felt))*100/125))] low:aspect-[100/70] low:w-[min(100%,calc((100dvh-var(--around-felt))*100/70))] low:min-w-60">
      <div className="absolute inset-0 rounded-full bg-[radial-gradient(closest-side,var(--lamp),transparent)] transition-colors duration-500" />
      <div className="absolute inset-x-[3.5%] top-[7%] bottom-[6%] rounded-[42cqi] bg-[linear-gradient(var(--rail-lit),var(--rail)_30%,var(--rail-deep))] shadow-raised transition-colors duration-500 level:inset-x-[5%] level:top-[12%] level:bottom-[8%] level:rounded-full" />
      <div className="absolute inset-x-[6%] top-[8.7%] bottom-[7.7%] rounded-[39.5cqi] bg-[radial-gradient(ellipse_at_50%_40%,var(--felt-lit),var(--felt)_58%,var(--felt-deep))] shadow-[inset_0_0.3cqi_2.4cqi_var(--felt-shade)] transition-colors duration-500 level:inset-x-[6.6%] level:top-[14.8%] level:bottom-[10.8%] level:rounded-full" />
      <div className="absolute inset-x-[28%] top-[21%] bottom-[22%] rounded-[22cqi] border border-on-felt/15 upright:hidden level:inset-x-[12.5%] level:top-[25%] level:bottom-[21%] level:rounded-full" />
      {children}
    </div>
  )
}
