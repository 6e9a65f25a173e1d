import { Entrance } from './entrance'
import { TimeRibbon } from './time-ribbon'

export function Hero() {
  return (
    <section className="grid items-center gap-8 lg:grid-cols-[minmax(0,1.25fr)_minmax(20rem,0.75fr)] lg:gap-16">
      <div>
        <h1 className="text-balance font-semibold text-[2.6rem] leading-[1.04] tracking-[-0.035em] sm:text-6xl lg:text-7xl">
          Poker that can be <span className="text-past-text">rewound</span>.
        </h1>
        <p className="mt-5 max-w-xl text-pretty text-ink-soft text-lg leading-7">
          A No-Limit Hold’em room for play money. Every chip that moves is written down for good, so any screen can be
          scrubbed back to any moment, and anybody can see how a bankroll came to be what it is.
        </p>
        <TimeRibbon />
      </div>
      <div className="rounded-3xl border border-line bg-panel p-6 shadow-raised sm:p-8">
        <Entrance />
      </div>
    </section>
  )
}
