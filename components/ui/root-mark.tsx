'use client'

import { useLayoutEffect, useSyncExternalStore } from 'react'

/** What the stylesheet has to know of a page as a whole: `html[data-past]` and the like. */
type Mark = 'past' | 'table' | 'hand' | 'branch' | 'hurry'

const never = () => () => {}

/**
 * Marks the root of the page for as long as it is rendered, from the first paint on: in what the server sends, a script
 * of one line does it, since nothing further in may write on the root.
 */
export function RootMark({ mark }: { mark: Mark }) {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset[mark] = '1'
    return () => {
      delete dataset[mark]
    }
  }, [mark])

  return isAlive ? null : <script>{`document.documentElement.dataset.${mark}=1`}</script>
}
