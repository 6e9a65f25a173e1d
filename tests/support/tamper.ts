import { asOwner } from './cluster'
import type { TestDatabase } from './postgres'

/** Changes the log as only an owner who has switched its triggers off can. */
export const tamper = ({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>, sql: string, values: unknown[]): Promise<void> =>
  asOwner(ownerUrl, async (owner) => {
    await owner.query('ALTER TABLE events DISABLE TRIGGER events_append_only')
    await owner.query(sql, values)
    await owner.query('ALTER TABLE events ENABLE ALWAYS TRIGGER events_append_only')
  })
