import { z } from 'zod'
import { HANDS } from './contract/hands'
import { LOG } from './contract/log'
import { PLAYERS } from './contract/players'
import { SCHEMAS } from './contract/schemas'
import { TABLES } from './contract/tables'

/** The contract as an OpenAPI 3.1 document. */
export function openApi(): object {
  const schemas = Object.entries(SCHEMAS).map(([name, schema]) => {
    const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    return [name, shape]
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rewind Poker',
      version: '1',
      description: 'Commands go in, events come out, and every answer can be had as of any moment.',
    },
    paths: { ...PLAYERS, ...HANDS, ...TABLES, ...LOG },
    components: { schemas: Object.fromEntries(schemas) },
  }
}
