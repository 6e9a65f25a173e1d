import { describe, expect, test } from 'vitest'
import { type Module, parseModule, readModules } from './modules'
import { violations } from './rules'

test('the repository keeps its import rules', () => {
  const modules = readModules()
  expect(modules.length).toBeGreaterThan(50)
  expect(violations(modules)).toEqual([])
})

/** A repository of files given as `path: source`. */
const planted = (files: Readonly<Record<string, string>>): Module[] =>
  Object.entries(files).map(([path, source]) => parseModule(path, source))

const kernel = { 'domain/kernel.ts': 'export const one = 1' }

describe('what is allowed passes', () => {
  test.each([
    ['a page may use server and components', 'app/page.tsx', `import '@/server/room'; import '../components/ui/card'`],
    ['a component may use a projection', 'components/a.tsx', `import { fold } from '@/projections/bankroll'`],
    [
      'the server may use prisma',
      'server/a.ts',
      `import { PrismaClient } from '@/prisma/generated/client'; import pg from 'pg'`,
    ],
    ['the domain may use zod', 'domain/a.ts', `import { z } from 'zod'`],
    ['the ranking may use its evaluator', 'domain/hand/ranking.ts', `import evaluate from 'phe/lib/evaluator7.js'`],
    [
      'a spec beside the domain may use vitest',
      'domain/a.test.ts',
      `import { test } from 'vitest'; import '@/tests/support/x'`,
    ],
    ['an aggregate may use the kernel', 'domain/player/a.ts', `import { one } from '../kernel'`],
  ])('%s', (_, path, source) => expect(violations(planted({ ...kernel, [path]: source }))).toEqual([]))
})

describe('each rule can fail', () => {
  test.each([
    ['a component that uses the server', 'components/a.tsx', `import '../server/room'`],
    ['a component that uses an app file', 'components/a.tsx', `import '@/app/page'`],
    ['a component that uses a type of the server', 'components/a.tsx', `import type { Room } from '@/server/room'`],
    ['a component that names a type of the server', 'components/a.tsx', `export type R = import('@/server/room').Room`],
    [
      'a component that loads the server later',
      'components/a.tsx',
      `export const load = () => import('@/server/room')`,
    ],
    ['a component that uses Node.js', 'components/a.tsx', `import { readFile } from 'node:fs'`],
    ['the server using components', 'server/a.ts', `export { Card } from '../components/card'; export const b = 1`],
    ['the server using app', 'server/a.ts', `import '../app/page'`],
    ['a projection using the server', 'projections/a.ts', `import '../server/room'`],
    ['a projection using a package', 'projections/a.ts', `import React from 'react'`],
    ['the domain using a projection', 'domain/a.ts', `import '../projections/a'`],
    ['the domain using Node.js', 'domain/a.ts', `import { createHash } from 'node:crypto'`],
    ['the domain using a package', 'domain/a.ts', `import { v5 } from 'uuid'`],
    ['the domain ranking hands elsewhere', 'domain/hand/showdown.ts', `import phe from 'phe'`],
    ['a bot ranking hands by itself', 'server/bots/a.ts', `import evaluate from 'phe/lib/evaluator7.js'`],
    ['a road not taken that reaches for the store', 'server/branches/a.ts', `import '../event-store'`],
    ['a road not taken that sends commands', 'server/branches/a.ts', `import type { D } from '../dispatch'`],
    ['a test that ranks hands by itself', 'tests/a.test.ts', `import phe from 'phe'`],
    ['the server using a reference of the tests', 'server/a.ts', `import pokersolver from 'pokersolver'`],
    ['a page that queries by itself', 'app/page.tsx', `import pg from 'pg'`],
    ['an aggregate that knows another', 'domain/player/a.ts', `import '../table/table'`],
    ['an aggregate that knows the processes', 'domain/table/a.ts', `import type { X } from '../processes/buy-in'`],
    ['the server using tests', 'server/a.ts', `import '../tests/support/postgres'`],
    ['the domain using a spec', 'domain/a.ts', `import './kernel.test.ts'`],
    ['the app using a test library', 'app/a.ts', `import 'vitest'`],
    ['the server using a peer of the benchmark', 'server/a.ts', `import '@castore/core'`],
    ['a test using a peer of the benchmark', 'tests/a.test.ts', `import '@castore/core'`],
    ['the server using the benchmark', 'server/a.ts', `import '../bench/run'`],
    ['a launcher that needs a package', 'server/launch/a.mjs', `import 'zod'`],
    ['a launcher that needs the server', 'server/launch/a.mjs', `import '../env'`],
    ['a barrel by name', 'components/ui/index.ts', 'export const one = 1'],
    ['a barrel by nature', 'components/ui/all.ts', `export * from './card'\nexport { b } from './b'`],
  ])('%s', (_, path, source) => expect(violations(planted({ ...kernel, [path]: source }))).toHaveLength(1))

  test('an aggregate that knows another by way of a third file', () =>
    expect(
      violations(
        planted({
          'domain/player/player.ts': `import '../room.ts'`,
          'domain/room.ts': `import './hand/hand.ts'`,
          'domain/hand/hand.ts': 'export const one = 1',
        }),
      ),
    ).toEqual([expect.stringContaining('domain/player/player.ts must not draw on domain/hand/hand.ts')]))

  test('a cycle', () =>
    expect(
      violations(
        planted({
          'server/a.ts': `import './b.ts'`,
          'server/b.ts': `import type { C } from './c.ts'`,
          'server/c.ts': `import './a.ts'`,
        }),
      ),
    ).toEqual(['these import each other: server/a.ts → server/b.ts → server/c.ts']))
})

test('a file that does not parse is not passed over', () =>
  expect(() => parseModule('server/a.ts', 'import {')).toThrow('server/a.ts'))
