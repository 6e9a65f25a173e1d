import { figure } from '@/domain/figures'
import type { PlayerFigures } from '@/projections/statistics'

/** Rates that are made of fewer hands say little: a player may just have had good cards. */
const ENOUGH = 20

export interface Told {
  name: string
  value: string
  /** What it is, in one line. */
  meaning: string
}

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`)
const signed = (amount: number, digits = 0) =>
  `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${Math.abs(amount).toLocaleString('en', { maximumFractionDigits: digits })}`

/** A player's figures as people read them, the most telling first. */
export function figuresInWords({ hands, handsWon, vpip, pfr, aggressionFactor, winRate, net }: PlayerFigures): Told[] {
  return [
    { name: 'VPIP', value: percent(vpip), meaning: 'Hands they put chips into before the flop, of their own accord' },
    { name: 'PFR', value: percent(pfr), meaning: 'Hands they raised before the flop' },
    {
      name: 'AF',
      value: aggressionFactor === null ? '–' : aggressionFactor.toFixed(1),
      meaning: 'Aggression: bets and raises for each call, after the flop',
    },
    {
      name: 'bb/100',
      value: winRate === null ? '–' : signed(winRate, 1),
      meaning: 'Big blinds won in a hundred hands',
    },
    { name: 'Hands', value: figure(hands), meaning: `Dealt in, and played to the end; won ${figure(handsWon)}` },
    { name: 'Won', value: signed(net), meaning: 'Chips that all hands came to' },
  ]
}

/** What to say where there are too few hands to tell anything by; undefined where there are enough. */
export function tooFew({ hands }: Pick<PlayerFigures, 'hands'>): string | undefined {
  if (hands >= ENOUGH) return undefined
  if (hands === 0) return 'No hand played to its end yet.'
  return `Too few hands to tell much by: ${hands} of at least ${ENOUGH}.`
}
