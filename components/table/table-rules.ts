import { figure } from '@/domain/figures'
import type { TableView } from '@/projections/table-view'

type Terms = Pick<
  TableView,
  | 'smallBlind'
  | 'bigBlind'
  | 'minBuyIn'
  | 'maxBuyIn'
  | 'ante'
  | 'anteFrom'
  | 'straddle'
  | 'clock'
  | 'timeBank'
  | 'pause'
  | 'runItTwice'
  | 'rabbitHunting'
  | 'isPrivate'
>

/** One rule of a table: what it is about, and what it says. */
export interface TableRule {
  about: string
  says: string
}

/** All that a table is played by, what most ask for first; figures in chips. */
export function tableRules(terms: Terms): TableRule[] {
  const { smallBlind, bigBlind, minBuyIn, maxBuyIn, ante, anteFrom, straddle } = terms
  const { clock, timeBank, pause, runItTwice, rabbitHunting, isPrivate } = terms
  const poster = anteFrom === 'everyone' ? 'from everybody' : 'from the big blind, for all'
  return [
    { about: 'Blinds', says: `${figure(smallBlind)} / ${figure(bigBlind)}` },
    { about: 'Ante', says: ante > 0 ? `${figure(ante)} ${poster}` : 'None' },
    { about: 'Straddle', says: straddle > 0 ? `${figure(straddle)}, left of the big blind` : 'None' },
    { about: 'Buy-in', says: `${figure(minBuyIn)} to ${figure(maxBuyIn)}` },
    { about: 'Time to act', says: `${seconds(clock)}, and ${seconds(timeBank)} in the time bank` },
    { about: 'Between hands', says: pause > 0 ? seconds(pause / 1_000) : 'No pause' },
    { about: 'Run it twice', says: runItTwice ? 'When all who are all-in agree' : 'No' },
    { about: 'Rabbit hunting', says: rabbitHunting ? 'Allowed' : 'No' },
    { about: 'Seats', says: isPrivate ? 'For those who were invited' : 'For everybody' },
  ]
}

const seconds = (count: number) => `${figure(count)} ${count === 1 ? 'second' : 'seconds'}`
