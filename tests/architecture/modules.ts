import { readdirSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'

/** A source file, and what it draws on. Paths are relative to the repository's root, with "/" between folders. */
export interface Module {
  readonly path: string
  /** Files of the repository: static, dynamic and type-only imports, and re-exports. */
  readonly imports: readonly string[]
  /** Packages by name, and Node.js's own as `node:name`. */
  readonly packages: readonly string[]
  /** Whether it only passes on what other files export. */
  readonly isBarrel: boolean
}

const extensions = ['.ts', '.tsx', '.mts', '.mjs', '.js']

const notOurs = new Set(['node_modules', '.next', '.data', '.cache', '.git', 'generated'])

/** Every source file of the repository in the working directory. */
export function readModules(): readonly Module[] {
  return sourcesIn('.').map((path) => parseModule(path, readFileSync(path, 'utf8')))
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name)
      if (entry.isDirectory()) return sourcesIn(path)
      return extensions.some((extension) => path.endsWith(extension)) && !path.endsWith('.d.ts') ? [path] : []
    })
    .sort()
}

/** @throws when the source does not parse: a file that cannot be read must not pass for one without imports */
export function parseModule(path: string, source: string): Module {
  const { program, errors } = parseSync(path, source)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const named = [...namedSources(program)]
  const places = named.map((name) => locate(path, name))
  return {
    path,
    imports: places.filter((place) => place !== undefined),
    packages: named.filter((_, index) => places[index] === undefined).map(packageName),
    isBarrel: isBarrel(program.body),
  }
}

const naming = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

/** The names in `import … from 'name'`, `export … from 'name'`, `import('name')` and the type `import('name').T`. */
function* namedSources(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return
  if ('type' in node && 'source' in node && typeof node.type === 'string' && naming.has(node.type)) {
    const { source } = node
    if (typeof source === 'object' && source && 'value' in source && typeof source.value === 'string')
      yield source.value
  }
  for (const child of Object.values(node)) yield* namedSources(child)
}

function isBarrel(body: readonly { readonly type: string }[]): boolean {
  const passesOn = (statement: object) => 'source' in statement && Boolean(statement.source)
  return body.length > 0 && body.every(passesOn) && body.some(({ type }) => type.startsWith('Export'))
}

/** The file that a relative or "@/" name leads to; undefined for a package. */
function locate(from: string, name: string): string | undefined {
  if (!/^(\.{1,2}|@)(\/|$)/.test(name)) return undefined
  const path = name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(from), name)
  const isFile = (candidate: string) => statSync(candidate, { throwIfNoEntry: false })?.isFile() ?? false
  const candidates = [path, ...extensions.map((e) => path + e), ...extensions.map((e) => `${path}/index${e}`)]
  // What is generated may not be there yet; its folder is all that the rules ask for.
  return candidates.find(isFile) ?? path
}

function packageName(name: string): string {
  if (name.startsWith('node:')) return name
  const [scopeOrName = '', rest = ''] = name.split('/')
  return scopeOrName.startsWith('@') ? `${scopeOrName}/${rest}` : scopeOrName
}
