import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A hash of files' names and contents, the same wherever the folder lies.
 * @param {readonly string[]} paths files and folders, relative to the working directory; those that are not there
 *   count as empty
 * @param {(path: string) => boolean} [counts] leaves out what has no bearing
 */
export function contentHash(paths, counts = () => true) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn).filter(counts)) {
    hash.update(`${file}\0`).update(createHash('sha256').update(readFileSync(file)).digest())
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
