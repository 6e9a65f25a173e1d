import type { Card } from '@/domain/cards'
import { inShort } from '@/domain/hand/naming'
import type { PlayerId } from '@/domain/kernel'
import type { Award } from '@/projections/table-view'
import { potLabel } from './award-in-words'

/** Pots that went to the same players for the same reason, as they are listed on the felt; amounts in chips. */
export interface AwardRow {
  /** Which pots, and of which board; empty where there is no other. */
  label: string
  amount: number
  /** The numbers of the pots. */
  pots: number[]
  /** Null: the board was run once. */
  run: Award['run']
  winners: { playerId: PlayerId; amount: number }[]
  /** What won, in words; undefined where nobody had to show. */
  held: string | undefined
}

/** Who won what and with what, in as few lines as that can be told. */
export function awardRows(awards: readonly Award[]): AwardRow[] {
  const pots = new Set(awards.map(({ pot }) => pot)).size
  const alike = new Map<string, Award[]>()
  for (const award of awards) {
    const won = award.winners.map(({ seat, hand }) => `${seat} ${hand?.cards.join('')}`)
    const key = [award.run, ...won].join()
    alike.set(key, [...(alike.get(key) ?? []), award])
  }
  return [...alike.values()].map((group) => {
    const [first] = group
    const board = first?.run ? `Board ${first.run}` : ''
    const names = group.length === pots ? '' : group.map(({ pot }) => potLabel(pot, pots)).join(' + ')
    return {
      label: [board, pots > 1 && group.length === pots ? allOf(pots) : names].filter(Boolean).join(', '),
      amount: group.reduce((sum, { amount }) => sum + amount, 0),
      pots: group.map(({ pot }) => pot),
      run: first?.run ?? null,
      winners: (first?.winners ?? []).map(({ playerId, seat }) => ({
        playerId,
        amount: group.reduce((sum, { winners }) => sum + (winners.find((of) => of.seat === seat)?.amount ?? 0), 0),
      })),
      held: heldBy(first?.winners[0]?.hand?.cards),
    }
  })
}

const allOf = (pots: number) => (pots === 2 ? 'Both pots' : `All ${pots} pots`)
const heldBy = (cards: readonly Card[] | undefined) => (cards ? inShort(cards, []) : undefined)
