import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** What is in use once everything that nobody holds has been cleared away, in megabytes. It takes a tenth of a second. */
export function heapInUse(): number {
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** How fast a figure grows with another: the slope of the straight line that fits best (least squares). */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const covariance = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return covariance / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}
