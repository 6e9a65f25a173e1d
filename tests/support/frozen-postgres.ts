import { readdir, readFile } from 'node:fs/promises'
import { asOwner } from './cluster'

/**
 * Stops a PostgreSQL in its tracks: it answers nobody and refuses nobody, like a network that swallows everything.
 * @returns what lets it go on
 */
export async function freezePostgres(ownerUrl: string): Promise<() => void> {
  const pids = await asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query('SELECT pg_backend_pid() AS pid')
    const postmaster = await parentOf(rows[0].pid)
    const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
    const children = await Promise.all(
      processes.map(async (pid) => ((await parentOf(pid)) === postmaster ? [pid] : [])),
    )
    return [postmaster, ...children.flat()]
  })
  const signal = (name: NodeJS.Signals) => {
    for (const pid of pids) {
      try {
        process.kill(pid, name)
      } catch {
        // It has ended by itself.
      }
    }
  }
  signal('SIGSTOP')
  return () => signal('SIGCONT')
}

/** The process that started another; 0 when there is none of that id. */
async function parentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0)
}
