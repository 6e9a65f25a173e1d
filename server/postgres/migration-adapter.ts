import { PrismaPg } from '@prisma/adapter-pg'
import { DriverAdapterError } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/**
 * Prisma's adapter cuts a script at every semicolon, which breaks function bodies, and sends the pieces over different
 * connections. This one sends it whole: PostgreSQL then runs it in one transaction, so that a migration happens
 * entirely or not at all.
 */
export class MigrationAdapter extends PrismaPg {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    super(pool)
    this.#pool = pool
  }

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await this.#pool.query(script).catch((error: unknown) => {
        throw error instanceof pg.DatabaseError ? explained(error) : error
      })
    }
    return adapter
  }
}

const explained = (error: pg.DatabaseError) =>
  new DriverAdapterError({
    kind: 'postgres',
    code: error.code ?? 'N/A',
    severity: error.severity ?? 'ERROR',
    message: [error.message, error.where].filter(Boolean).join('\n'),
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  })
