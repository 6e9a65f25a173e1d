'use client'

import { useEffect, useEffectEvent, useState } from 'react'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Takes files that are dropped anywhere on the page: beside the zone the browser would leave the page for them.
 * @returns whether files are held over it
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  /** How many elements, one within another, the pointer has entered. */
  const [depth, setDepth] = useState(0)

  const handleEnter = useEffectEvent((event: DragEvent) => holdsFiles(event) && setDepth((before) => before + 1))
  const handleLeave = useEffectEvent(
    (event: DragEvent) => holdsFiles(event) && setDepth((before) => Math.max(before - 1, 0)),
  )
  const handleOver = useEffectEvent((event: DragEvent) => holdsFiles(event) && event.preventDefault())
  const handleDrop = useEffectEvent((event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    setDepth(0)
    onFiles([...(event.dataTransfer?.files ?? [])])
  })

  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('dragenter', (event) => handleEnter(event), { signal })
    window.addEventListener('dragleave', (event) => handleLeave(event), { signal })
    window.addEventListener('dragover', (event) => handleOver(event), { signal })
    window.addEventListener('drop', (event) => handleDrop(event), { signal })
    return () => listening.abort()
  }, [])

  return depth > 0
}
