import { figure } from '@/domain/figures'

interface Rules {
  ante: number
  anteFrom: 'everyone' | 'big-blind'
  straddle: number
  rabbitHunting: boolean
  runItTwice: boolean
}

/** What is played here beside the blinds, each in two or three words. Figures in chips. */
export function specialRules({ ante, anteFrom, straddle, rabbitHunting, runItTwice }: Rules): string[] {
  return [
    ante > 0 && (anteFrom === 'everyone' ? `Ante ${figure(ante)}` : `Big blind ante ${figure(ante)}`),
    straddle > 0 && `Straddle ${figure(straddle)}`,
    runItTwice && 'Run it twice',
    rabbitHunting && 'Rabbit hunting',
  ].filter((rule) => rule !== false)
}
