import type { ApiClient, Guest } from './api-client'
import { foldToRaise, passive, playHand, seatedTable } from './card-room'

/** Three at a table, and two hands of theirs. */
export interface TwoHands {
  players: Guest[]
  tableId: string
  /** Was checked down to the showdown. */
  shown: string
  /** Everybody folded it to a raise. */
  folded: string
}

export async function playTwoHands(api: ApiClient, first = 'Ann'): Promise<TwoHands> {
  const names = [first, 'Ben', 'Cat']
  const players = await Promise.all(names.map((name) => api.signUp(name, 5_000)))
  // Time enough for all three to be there.
  const tableId = await seatedTable(players, { pause: 1_000 })
  const shown = await playHand(players, tableId, passive)
  const folded = await playHand(players, tableId, foldToRaise)
  return { players, tableId, shown, folded }
}
