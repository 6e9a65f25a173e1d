import { figure } from '@/domain/figures'

interface Rules {
  ante: number
  anteFrom: 'everyone' | 'big-blind'
  straddle: number
}

/** What is played here beside the blinds, each in two or three words. Figures in chips. */
export function specialRules({ ante, anteFrom, straddle }: Rules): string[] {
  return [
    ante > 0 && (anteFrom === 'everyone' ? `Ante ${figure(ante)}` : `Big blind ante ${figure(ante)}`),
    straddle > 0 && `Straddle ${figure(straddle)}`,
  ].filter((rule) => rule !== false)
}
