/**
 * Something done over and over, a run at a time: whoever asks while it runs is served by one more run after it.
 * @returns asks for a run; settles when one that began afterwards is done, and never rejects
 */
export function again(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const start = (): Promise<void> => {
    running = run()
      .catch(() => undefined)
      .finally(() => {
        running = undefined
      })
    return running
  }
  return () => {
    if (!running) return start()
    next ??= running.then(() => {
      next = undefined
      return start()
    })
    return next
  }
}
