import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { contentHash } from './content-hash.mjs'
import { quietly } from './run.mjs'
import { step, upToDate } from './step.mjs'

const stamp = 'prisma/generated/.made-from'

/** Generates Prisma's client, unless schema and Prisma are those it was generated from. */
export async function generate() {
  const made = contentHash(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return upToDate('Client')
  await step('Client', 'generating', async () => {
    await quietly(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], {
      env: {
        // The command insists on the native schema engine, would download it, and then has no use for it: any file does.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
      sentence: 'The database client cannot be generated from prisma/schema.prisma.',
    })
    writeFileSync(stamp, made)
  })
}
