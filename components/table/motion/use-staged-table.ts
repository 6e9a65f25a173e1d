'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { LiveViews, Names } from '@/components/live/as-of'
import { holdFigures } from '@/components/live/held-figures'
import type { TableId } from '@/domain/kernel'
import type { TableView } from '@/projections/table-view'
import { useHappenings } from '../announcer/use-happenings'
import { createStages, type Stage } from './stages'

type Listener = (stage: Stage, names: Names) => void

export interface StagedTable {
  /** The table as far as it is shown; undefined: as it is. */
  view: TableView | undefined
  /** Hears what happens as it is shown. @returns how to stop */
  listen(listener: Listener): () => void
}

function createStagedTable() {
  const listeners = new Set<Listener>()
  const watchers = new Set<() => void>()
  const stages = createStages<Names>(
    (stage, names) => {
      for (const listener of listeners) listener(stage, names)
    },
    () => {
      holdFigures(stages.view() !== undefined)
      for (const watcher of watchers) watcher()
    },
  )
  return {
    stages,
    listen: (listener: Listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    watch: (watcher: () => void) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
  }
}

/**
 * What happens at a table, as it is shown: a board that is run out is turned street by street, and only then is told who
 * won. Any key or touch shows the end, as does whatever is to be done next.
 * @param wanted whether anything may move; under reduced motion, in a hidden page, and of what was missed, nothing does
 */
export function useStagedTable(tableId: TableId, seed: LiveViews<TableView>, wanted: boolean): StagedTable {
  const [{ stages, listen, watch }] = useState(createStagedTable)
  const view = useSyncExternalStore(watch, stages.view, () => undefined)

  useHappenings(tableId, seed, (happenings, names, isLate) => {
    const isStill = document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches
    stages.add(happenings, names, isLate || !wanted || isStill)
  })

  useEffect(() => {
    for (const type of ENDS) document.addEventListener(type, stages.skip)
    return () => {
      for (const type of ENDS) document.removeEventListener(type, stages.skip)
      stages.skip()
    }
  }, [stages])

  return { view, listen }
}

const ENDS = ['pointerdown', 'keydown', 'visibilitychange'] as const
