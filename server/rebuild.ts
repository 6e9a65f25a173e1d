import { scopesOf } from '@/projections/scopes'
import { reachDatabase } from './database'
import { loadEnvironment } from './env'
import { createEventStore } from './event-store'
import { rebuildProjection } from './projection-runner'
import { type ReadModel, type ReadModelName, readModels } from './read-models'
import { roomUpcasters } from './room-upcasters'
import { openSealedDatabase } from './sealed-database'

// npm run rebuild -- ledger lobby: folds read models anew from the whole log, beside the live ones and the open room.

const known = Object.keys(readModels)
const asked = process.argv.slice(2)
const isReadModel = (name: string): name is ReadModelName => known.includes(name)
const names = asked.length === 1 && asked[0] === 'all' ? known : asked

if (names.length === 0 || !names.every(isReadModel)) {
  console.error(`Name the read models to rebuild: ${known.join(', ')}, or all.`)
  process.exit(1)
}

const database = await openSealedDatabase(loadEnvironment(), reachDatabase)
const store = createEventStore({ ...database, upcasters: roomUpcasters, scopesOf, log: console.error })
try {
  for (const name of names.filter(isReadModel)) {
    const model: ReadModel<object> = readModels[name] as ReadModel<never>
    const from = performance.now()
    const events = await rebuildProjection(model, { prisma: database.prisma, store })
    console.log(`${name}: ${events} events, ${Math.round(performance.now() - from)} ms`)
  }
} finally {
  await database.close()
}
