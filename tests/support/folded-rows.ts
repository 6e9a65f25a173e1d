import { expect } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'
import { evolveViews, fold, type Views } from '@/projections/projection'
import { scopesOf } from '@/projections/scopes'
import { NOBODY, toldTo } from '@/projections/visibility'
import { projectionTable } from '@/server/projection-table'
import { type ReadModel, readModels } from '@/server/read-models'
import { eventually } from './eventually'

/**
 * Waits until every read model and the scope index have come to the log's end; each must then be what it folds to, as far
 * as everyone may know the log.
 */
export async function expectFolded(prisma: PrismaClient, log: readonly Recorded<RoomEvent>[]): Promise<void> {
  const { ledger, ...latest } = readModels
  const told = toldTo(NOBODY, log)
  for (const model of Object.values(latest)) await expectRows(prisma, model as unknown as ReadModel<object>, told)
  await expectLines(prisma, ledger, told)
  await expectIndex(prisma, log)
}

async function expectRows(prisma: PrismaClient, model: ReadModel<object>, log: readonly Recorded<RoomEvent>[]) {
  const { views } = await eventually(async () => {
    const read = await projectionTable(prisma, model).read()
    expect(`${model.projection.name} at ${read.position}`).toBe(`${model.projection.name} at ${log.length}`)
    return read
  })
  expect(Object.fromEntries(views)).toEqual(fold(model.projection, log))
}

/** Of a model that keeps every version: each key's view after each event that changed it. */
async function expectLines<View extends object>(
  prisma: PrismaClient,
  model: ReadModel<View>,
  log: readonly Recorded<RoomEvent>[],
) {
  await expectRows(prisma, model as unknown as ReadModel<object>, log)
  const lines: Record<string, View[]> = {}
  let views: Views<View> = {}
  for (const event of log) {
    const after = evolveViews(model.projection, views, event)
    for (const key of model.projection.keys(event)) {
      const line = after[key]
      if (line && line !== views[key]) lines[key] = [...(lines[key] ?? []), line]
    }
    views = after
  }
  for (const [key, expected] of Object.entries(lines)) {
    const range = { after: 0, upTo: log.length, limit: log.length }
    expect(await projectionTable(prisma, model).versions(key, range)).toEqual(expected)
  }
}

async function expectIndex(prisma: PrismaClient, log: readonly Recorded<RoomEvent>[]) {
  const expected = log.flatMap((event) => [...new Set(scopesOf(event))].map((scope) => `${scope} ${event.position}`))
  await eventually(async () => {
    const entries = await prisma.scopeEntry.findMany()
    expect(entries.map(({ scope, position }) => `${scope} ${position}`).sort()).toEqual(expected.sort())
  })
}
