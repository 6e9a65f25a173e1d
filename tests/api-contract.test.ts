import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openApi } from '@/server/http/openapi'
import { breachOf, type OpenApi } from './support/contract'

const document = openApi() as OpenApi & { info: { title: string; version: string } }
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

const Schema = z.looseObject({})
const Content = z.record(z.string(), z.strictObject({ schema: Schema }))
const Operation = z.strictObject({
  summary: z.string().min(5),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(['query', 'path']),
        required: z.boolean().optional(),
        description: z.string().optional(),
        schema: Schema,
      }),
    )
    .optional(),
  requestBody: z.strictObject({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(
    z.string().regex(/^[2-5]\d\d$/),
    z.strictObject({ description: z.string().min(1), content: Content.optional() }),
  ),
})
/** As much of OpenAPI 3.1's own structure as our document uses. */
const Document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d$/),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string().optional() }),
  paths: z.record(z.string().startsWith('/api/'), z.partialRecord(z.enum(METHODS), Operation)),
  components: z.strictObject({ schemas: z.record(z.string(), Schema) }),
})

/** Every call: its method, its path, and what the document says of it. */
const calls = Object.entries(Document.parse(document).paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    operation,
  })),
)

test('the document has the structure of OpenAPI 3.1', () => {
  expect(Document.safeParse(document).error).toBeUndefined()
})

test('every reference leads to a schema, and every schema is referred to', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference)
  const schemas = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
  expect([...new Set(references)].sort()).toEqual(schemas.sort())
})

test('every schema is a JSON schema', () => {
  for (const schema of Object.values(document.components.schemas))
    expect(() => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])).not.toThrow()
})

const Commands = z.object({
  oneOf: z.array(
    z.object({
      properties: z.object({
        type: z.object({ const: z.string() }),
        data: z.object({ required: z.array(z.string()).default([]), properties: z.record(z.string(), Schema) }),
      }),
    }),
  ),
})

test('every command that a player may send is there, with what it must and what it may say', () => {
  const commands = Commands.parse(document.components.schemas.Command).oneOf.map(({ properties: { type, data } }) => {
    const optional = Object.keys(data.properties).filter((name) => !data.required.includes(name))
    return [type.const, `${data.required.join(' ')} (${optional.join(' ')})`]
  })
  expect(Object.fromEntries(commands)).toEqual({
    DepositFunds: 'amount (playerId)',
    WithdrawFunds: 'amount (playerId)',
    CreateTable:
      'name smallBlind bigBlind minBuyIn maxBuyIn seats (tableId playerId ante anteFrom straddle clock timeBank pause rabbitHunting runItTwice isPrivate)',
    AcceptInvitation: 'tableId code (playerId)',
    RenewInvitation: 'tableId (playerId)',
    ReserveFunds: 'reservationId tableId seat amount (playerId)',
    TopUp: 'reservationId tableId amount (playerId)',
    LeaveTable: 'tableId (playerId afterHand)',
    StayAtTable: 'tableId (playerId)',
    SetAutoTopUp: 'tableId below to (playerId)',
    StopAutoTopUp: 'tableId (playerId)',
    SitOut: 'tableId (playerId)',
    SitIn: 'tableId (playerId waits)',
    ChooseSeed: 'tableId seed (playerId)',
    Act: 'handId turn action (playerId amount)',
    ShowCards: 'handId (playerId cards)',
    HuntRabbit: 'handId (playerId)',
    ChooseRunOut: 'handId times (playerId)',
  })
})

test('the routes of app/api are the calls of the document, and the other way round', async () => {
  const files = (await readdir('app/api', { recursive: true })).filter((file) => file.endsWith('route.ts'))
  const routes = await Promise.all(
    files.map(async (file) => {
      const path = `/api/${file.replace('/route.ts', '').replaceAll('[', '{').replaceAll(']', '}')}`
      const source = await readFile(`app/api/${file}`, 'utf8')
      const methods = [...source.matchAll(/export (?:const|(?:async )?function) ([A-Z]+)\b/g)].map(
        ([, method]) => method,
      )
      return path.includes('...') ? [] : methods.map((method) => `${method} ${path}`)
    }),
  )
  expect(routes.flat().sort()).toEqual(calls.map(({ name }) => name).sort())
})

const FILES = ['application/x-ohh', 'application/toml', 'text/plain']

function typesOf(path: string): string[] {
  if (path.endsWith('/export')) return FILES
  if (path.endsWith('/film')) return ['text/html']
  return path.endsWith('.csv') ? ['text/csv'] : ['application/json']
}

describe.each(calls)('$name', ({ path, operation }) => {
  test('has the parameters that its path names, and no name twice', () => {
    const parameters = operation.parameters ?? []
    const inPath = parameters.filter((each) => each.in === 'path')
    expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    for (const { required } of inPath) expect(required).toBe(true)
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length)
  })

  test('answers what goes well with JSON or, for an export, a file of its kind, and what goes wrong with a problem', () => {
    const entries = Object.entries(operation.responses)
    expect(entries.some(([status]) => status.startsWith('2'))).toBe(true)
    for (const [status, { content }] of entries) {
      const isEmpty = status === '204' || status === '304'
      const isProblem = /^[45]/.test(status) && path !== '/api/health'
      const types = Object.keys(content ?? {})
      expect(types).toEqual(isEmpty ? [] : isProblem ? ['application/problem+json'] : typesOf(path))
    }
  })
})

describe('an answer breaks the contract', () => {
  const books = { deposits: 0, withdrawals: 0, available: 0, reserved: 0, onTables: 0, inFlight: 0, balanced: true }
  const answer = (status: number, body: unknown, type = 'application/json') =>
    breachOf(document, 'GET', '/api/books', { status, body, headers: new Headers({ 'content-type': type }) })

  test('unless everything is as the document says', () =>
    expect(answer(200, { ...books, position: 7 })).toBeUndefined())

  test.each([
    ['a member is missing', () => answer(200, books)],
    ['a member has the wrong type', () => answer(200, { ...books, position: '7' })],
    ['there is a member too many', () => answer(200, { ...books, position: 7, secret: 1 })],
    ['its status is unknown', () => answer(418, {})],
    ['it is no JSON', () => answer(200, '', 'text/html')],
    [
      'a problem has no code',
      () => answer(400, { type: 'urn:x', title: 'x', status: 400 }, 'application/problem+json'),
    ],
  ])('when %s', (_, breach) => expect(breach()).toBeDefined())
})
