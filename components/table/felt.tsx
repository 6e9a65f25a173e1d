import type { ReactNode } from 'react'

/** The table itself: rail, felt, and the line before the players. Its box is what seats are placed on. */
export function Felt({ children }: { children: ReactNode }) {
  return (
    <div className="relative aspect-(--felt-upright) w-[min(calc(100%-5.5rem),calc((100dvh-26.5rem)*0.6))] min-w-56 md:aspect-(--felt-level) md:w-[min(calc(100%-10rem),calc((100dvh-24rem)*1.95))] md:min-w-[30rem]">
      <div className="absolute -inset-[18%] rounded-full bg-[radial-gradient(closest-side,var(--lamp),transparent)] transition-colors duration-500" />
      <div className="absolute -inset-2.5 rounded-full bg-rail shadow-raised transition-colors duration-500 md:-inset-4" />
      <div className="absolute inset-0 rounded-full bg-[radial-gradient(ellipse_at_50%_38%,var(--felt-lit),var(--felt)_58%,var(--felt-deep))] shadow-[inset_0_2px_14px_var(--shade)] transition-colors duration-500" />
      <div className="absolute inset-[9%] rounded-full border border-on-felt/20 md:inset-x-[6.5%] md:inset-y-[13%]" />
      {children}
    </div>
  )
}
