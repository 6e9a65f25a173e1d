import { figure } from '@/domain/figures'

interface Rules {
  ante: number
  anteFrom: 'everyone' | 'big-blind'
  straddle: number
  rabbitHunting: boolean
  runItTwice: boolean
  isPrivate: boolean
}

/** What is special about a table beside its blinds, each in two or three words, what costs chips first. Figures in chips. */
export function specialRules({ ante, anteFrom, straddle, rabbitHunting, runItTwice, isPrivate }: Rules): string[] {
  return [
    ante > 0 && (anteFrom === 'everyone' ? `Ante ${figure(ante)}` : `Big blind ante ${figure(ante)}`),
    straddle > 0 && `Straddle ${figure(straddle)}`,
    isPrivate && 'Private',
    runItTwice && 'Run it twice',
    rabbitHunting && 'Rabbit hunting',
  ].filter((rule) => rule !== false)
}
