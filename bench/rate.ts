/** The middle one of a few figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The figure below which so large a part (0 to 1) of them lies. */
export function percentile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** How often a second `work` gets done by so many clients, each beginning anew as soon as it is done. */
export async function rate(clients: number, seconds: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  const until = start + seconds * 1_000
  let done = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        await work()
        done++
      }
    }),
  )
  return (done * 1_000) / (performance.now() - start)
}

/** Milliseconds that `work` takes: the median of so many times. */
export async function duration(times: number, work: () => Promise<unknown>): Promise<number> {
  const figures: number[] = []
  for (let n = 0; n < times; n++) {
    const from = performance.now()
    await work()
    figures.push(performance.now() - from)
  }
  return median(figures)
}
