import { scopesOf } from '@/projections/scopes'
import { reachDatabase } from './database'
import { loadEnvironment } from './env'
import { createEventStore } from './event-store'
import { openSealedDatabase } from './sealed-database'

// npm run forget -- player-<uuid>: destroys the key of a player, a hand or a table, while the room is open or closed.

/** @returns whether it is forgotten now */
async function forget(subject: string): Promise<boolean> {
  const database = await openSealedDatabase(loadEnvironment(), reachDatabase)
  const store = createEventStore({ ...database, scopesOf, log: console.error })
  try {
    const [first] = await store.readStream(subject as `player-${string}`, { upTo: 0, asStored: true })
    if (!first) {
      console.error(`There is no ${subject} in this room.`)
      return false
    }
    console.log(
      `Destroying the key of ${subject}: what was sealed with it (a player's name, a hand's hidden cards, a table's ` +
        'invitation) can never be read again by anyone. Events, hashes, chips and pages stay as they are.',
    )
    if (subject.startsWith('player-'))
      await database.prisma.$executeRaw`SELECT forget_chat(${subject.slice('player-'.length)}::uuid)`
    if (await store.keys.destroy(subject)) return true
    console.error('It has no key: it was forgotten before, or is older than sealing and stands in the clear.')
    return false
  } finally {
    await database.close()
  }
}

const [subject = '', ...others] = process.argv.slice(2)
if (!/^(player|hand|table)-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(subject) || others.length > 0) {
  console.error('Name whose key to destroy: player-<uuid>, hand-<uuid> or table-<uuid>, in lower case.')
  process.exit(1)
}
const isForgotten = await forget(subject)
if (isForgotten) console.log('Done. An open room forgets it within half a second.')
process.exit(isForgotten ? 0 : 1)
