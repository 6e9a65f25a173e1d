import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationDirectory, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { MigrationAdapter } from './postgres/migration-adapter'

/** Held while migrations are applied: of several processes that start at once one applies them, the others wait. */
const MIGRATING = 7_394_686

/** What is done under the same lock, and so by one process at a time. */
export interface AroundMigrations {
  /** Before anything is written; if it throws, nothing is. */
  beforehand?: (owner: pg.Client) => Promise<void>
  /** When all are applied. */
  afterwards?: (owner: pg.Client) => Promise<void>
}

/**
 * Applies the migrations in prisma/migrations that a database does not have yet, with Prisma's own engine compiled to
 * WebAssembly: the native one is downloaded at install, which is not to be relied upon.
 * @param ownerUrl connection URL of the role that owns, or will own, the tables
 * @returns the names of those applied now, in order
 * @throws when one fails: it then stays recorded as failed, and the next start says so too
 */
export async function migrate(
  ownerUrl: string,
  { beforehand, afterwards }: AroundMigrations = {},
): Promise<readonly string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  // A connection that breaks rejects the query under way as well.
  owner.on('error', () => {})
  await owner.connect()
  try {
    await owner.query(`SELECT pg_advisory_lock(${MIGRATING})`)
    await beforehand?.(owner)
    const applied = await applyMigrations(ownerUrl)
    await afterwards?.(owner)
    return applied
  } finally {
    await owner.end()
  }
}

async function applyMigrations(ownerUrl: string): Promise<readonly string[]> {
  const baseDir = resolve('prisma/migrations')
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  pool.on('error', () => {})
  const engine = await startEngine(pool)
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir,
        lockfile: {
          path: 'migration_lock.toml',
          content: await readFile(join(baseDir, 'migration_lock.toml'), 'utf8'),
        },
        shadowDbInitScript: '',
        migrationDirectories: await migrationsIn(baseDir),
      },
      filters: { externalTables: [], externalEnums: [] },
    })
    return appliedMigrationNames
  } finally {
    engine.free()
    await pool.end()
  }
}

async function migrationsIn(baseDir: string): Promise<MigrationDirectory[]> {
  const entries = await readdir(baseDir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return await Promise.all(
    names.sort().map(async (path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(join(baseDir, path, 'migration.sql'), 'utf8') },
      },
    })),
  )
}

async function startEngine(pool: pg.Pool): Promise<SchemaEngine> {
  loading ??= loadEngine()
  const { SchemaEngine } = await loading
  const schema = await readFile(resolve('prisma/schema.prisma'), 'utf8')
  const adapters = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool))
  return await SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapters)
}

type Engine = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

/** Once a process: the engine's glue keeps the one instance that it was given. */
let loading: Promise<Engine> | undefined

/** The package's own entry imports its .wasm file as a module, which Node 20 does not do; so it is put together here. */
async function loadEngine(): Promise<Engine> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const glueFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = await readFile(join(dirname(glueFile), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': lettingGo(glue) })
  glue.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
  return glue
}

/** The engine gives its own lock 10 seconds, by a timer that it never clears; that must not keep the process alive. */
function lettingGo(glue: object): WebAssembly.ModuleImports {
  const letGo = (run: () => void, milliseconds: number) => setTimeout(run, milliseconds).unref()
  return Object.fromEntries(
    Object.entries(glue).map(([name, value]) => [name, name.startsWith('__wbg_setTimeout_') ? letGo : value]),
  )
}
