import { z } from 'zod'
import { PlayerId } from '@/domain/kernel'

/** What somebody has won, or lost where it is negative; in chips. */
export interface Result {
  playerId: PlayerId
  net: number
}

/** Chips that one player gives to another. */
export const Transfer = z.object({ from: PlayerId, to: PlayerId, amount: z.int().min(1) })
export type Transfer = z.infer<typeof Transfer>

export const Settlement = z.object({
  transfers: z.array(Transfer),
  /** Whether it is proved that no fewer transfers would do; else there are few, and one less than players at most. */
  fewest: z.boolean(),
})
export type Settlement = z.infer<typeof Settlement>

/** So many players with something to settle are looked at in every combination; their number doubles with each. */
export const MOST_SEARCHED = 14

/**
 * Transfers after which nobody owes anybody, as few as possible. Players whose nets sum to zero can settle among
 * themselves with one transfer less than they are, so the fewest transfers are had from the most such groups. Two whose
 * nets are opposite are always such a group in one of the best divisions (whatever groups they were in otherwise can be
 * joined without them), so they are set aside first; the others are divided by trying every combination, up to
 * MOST_SEARCHED of them. More than that settle as one group, which may take more transfers than needed.
 *
 * @throws RangeError when the nets do not sum to zero: chips would come from nowhere
 */
export function settlement(results: readonly Result[]): Settlement {
  if (results.reduce((sum, { net }) => sum + net, 0) !== 0) throw new RangeError('What is won must be what is lost')
  const { pairs, others } = opposites(results.filter(({ net }) => net !== 0))
  const fewest = others.length <= MOST_SEARCHED
  const groups = fewest ? zeroSumGroups(others) : [others]
  const transfers = [...pairs, ...groups].flatMap(settledAmongThemselves)
  return { transfers: transfers.toSorted((a, b) => b.amount - a.amount), fewest }
}

function opposites(results: readonly Result[]): { pairs: Result[][]; others: Result[] } {
  const pairs: Result[][] = []
  const unpaired = new Map<number, Result[]>()
  for (const result of results) {
    const opposite = unpaired.get(-result.net)?.pop()
    if (opposite) pairs.push([opposite, result])
    else unpaired.set(result.net, [...(unpaired.get(result.net) ?? []), result])
  }
  return { pairs, others: [...unpaired.values()].flat() }
}

/**
 * As many groups as can be made whose nets each sum to zero. A set of players is the bits of a number. Taking them one by
 * one in a good order, the nets so far come to zero once a group is complete; `most` is how often that can happen.
 */
function zeroSumGroups(results: readonly Result[]): Result[][] {
  const sets = 1 << results.length
  const sums = new Float64Array(sets)
  const most = new Uint8Array(sets)
  const last = new Uint8Array(sets)
  for (let set = 1; set < sets; set += 1) {
    const first = 31 - Math.clz32(set)
    sums[set] = (sums[set ^ (1 << first)] ?? 0) + (results[first]?.net ?? 0)
    let best = -1
    for (let player = 0; player < results.length; player += 1) {
      const before = most[set ^ (1 << player)] ?? 0
      if (set & (1 << player) && before > best) {
        best = before
        last[set] = player
      }
    }
    most[set] = best + (sums[set] === 0 ? 1 : 0)
  }

  const groups: Result[][] = []
  let group: Result[] = []
  for (let set = sets - 1; set > 0; ) {
    const player = last[set] ?? 0
    const result = results[player]
    if (result) group.push(result)
    set ^= 1 << player
    if (sums[set] !== 0) continue
    groups.push(group)
    group = []
  }
  return groups
}

/** Who owes most pays who is due most, and so on downwards: each transfer makes one of the two even, the last one both. */
function settledAmongThemselves(group: readonly Result[]): Transfer[] {
  const bySize = group.map((result) => ({ ...result })).sort((a, b) => Math.abs(b.net) - Math.abs(a.net))
  const owed = bySize.filter(({ net }) => net > 0)
  return bySize
    .filter(({ net }) => net < 0)
    .flatMap((payer) => {
      const transfers: Transfer[] = []
      while (payer.net < 0) {
        const payee = owed[0]
        if (!payee) break
        const amount = Math.min(-payer.net, payee.net)
        transfers.push({ from: payer.playerId, to: payee.playerId, amount })
        payer.net += amount
        payee.net -= amount
        if (payee.net === 0) owed.shift()
      }
      return transfers
    })
}
