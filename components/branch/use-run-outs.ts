'use client'

import { useState } from 'react'
import { MOST_RUN_OUTS, type RunOuts } from '@/projections/branch'
import { asBranch, chosenMoves, type Road } from './road'
import { writeRoad } from './road-link'
import { tellBranch } from './tell-branch'

export interface RunningOut {
  /** Of the road as it is now. */
  result: RunOuts | undefined
  busy: boolean
  /** Why there is none, in a sentence. */
  failure: string | undefined
  run(): void
}

interface Kept {
  road: string
  result?: RunOuts | undefined
  failure?: string | undefined
}

/** Runs a road out many times from the last choice on it; what that came to belongs to the choices as they were. */
export function useRunOuts(handId: string, road: Road, onResult: (result: RunOuts) => void): RunningOut {
  const held = { ...road, moves: chosenMoves(road.moves) }
  const key = writeRoad(handId, { ...held, name: '' })
  const [kept, setKept] = useState<readonly Kept[]>([])
  const [busy, setBusy] = useState(false)
  const known = kept.find((each) => each.road === key)

  async function run() {
    setBusy(true)
    const asked = asBranch(held, { runOuts: MOST_RUN_OUTS })
    const now = await tellBranch(handId, asked).then(
      ({ runOuts }): Kept => ({ road: key, result: runOuts ?? undefined }),
      (error: unknown): Kept => ({
        road: key,
        failure: error instanceof Error ? error.message : 'Try again in a moment.',
      }),
    )
    if (now.result) onResult(now.result)
    setKept((before) => [now, ...before.filter((each) => each.road !== key)])
    setBusy(false)
  }

  return { result: known?.result, failure: known?.failure, busy, run: () => void run() }
}
