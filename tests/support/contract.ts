import { z } from 'zod'
import { type Answer, type ApiClient, apiClient } from './api-client'

interface Schema {
  $ref?: string
  properties?: Record<string, Schema>
}
type Contents = Record<string, { schema: Schema }>

/** What of an OpenAPI document is needed to judge an answer. */
export interface OpenApi {
  openapi: string
  paths: Record<string, Record<string, { responses: Record<string, { content?: Contents }> }>>
  components: { schemas: Record<string, Schema> }
}

/** A client of the same API whose every answer is held against its OpenAPI document, and thrown when it breaks it. */
export async function underContract({ url, get }: ApiClient): Promise<ApiClient> {
  const document: OpenApi = (await get('/api/openapi.json')).body
  return apiClient(url, undefined, (method, path, answer) => {
    const breach = breachOf(document, method, path, answer)
    if (breach)
      throw new Error(`${method} ${path}, ${answer.status}: ${breach}\n${JSON.stringify(answer.body).slice(0, 1_000)}`)
  })
}

/** How an answer is not what the document says, if so. Calls that the document does not name answer with problems. */
export function breachOf(document: OpenApi, method: string, path: string, answer: Answer): string | undefined {
  const operation = operationAt(document, path)?.[method.toLowerCase()]
  if (!operation)
    return answer.status === 404 ? breachOfSchema(document, { $ref: PROBLEM }, answer.body) : 'no such call'
  const described = operation.responses[answer.status]
  if (!described) return 'a status that the document does not know'
  if (!described.content) return answer.body === '' ? undefined : 'a body where there should be none'
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  const content = described.content[type]
  return content ? breachOfSchema(document, content.schema, answer.body) : `content of type ${type}`
}

const PROBLEM = '#/components/schemas/Problem'

function operationAt({ paths }: OpenApi, path: string) {
  const { pathname } = new URL(path, 'http://host')
  const template = Object.keys(paths).find((each) =>
    new RegExp(`^${each.replace('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  )
  return template === undefined ? undefined : paths[template]
}

function breachOfSchema({ components }: OpenApi, schema: Schema, body: unknown): string | undefined {
  const shape = schema.$ref ? components.schemas[schema.$ref.replace('#/components/schemas/', '')] : schema
  if (!shape) return `no schema ${schema.$ref}`
  const parsed = z.fromJSONSchema(shape as Parameters<typeof z.fromJSONSchema>[0]).safeParse(body)
  if (!parsed.success) return z.prettifyError(parsed.error)
  const { properties } = shape
  const untold = properties ? Object.keys(body as object).filter((key) => !(key in properties)) : []
  return untold.length > 0 ? `members that the document does not name: ${untold.join(', ')}` : undefined
}
