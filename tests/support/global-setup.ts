import type { TestProject } from 'vitest/node'
import { type ClusterAddress, startCluster } from './cluster'

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: ClusterAddress
  }
}

type Shared = { cluster: ReturnType<typeof startCluster>; users: number }

/** Vitest loads this file anew for each project that names it; the run has one PostgreSQL all the same. */
const shared: typeof globalThis & { rewindTestCluster?: Shared } = globalThis

/** Starts the run's PostgreSQL for the projects that need one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.rewindTestCluster ??= { cluster: startCluster(), users: 0 }
  const mine = shared.rewindTestCluster
  mine.users += 1
  const { stop, ...address } = await mine.cluster
  project.provide('cluster', address)
  return async () => {
    mine.users -= 1
    if (mine.users > 0) return
    delete shared.rewindTestCluster
    await stop()
  }
}
