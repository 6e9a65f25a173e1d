import { z } from 'zod'
import { COSTS, READING } from '../rations'
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
      description:
        'Commands go in, events come out, and every answer can be had as of any moment. In ten seconds a session may send ' +
        `300 commands, and an address 3,000. What costs the room some work to read is rationed by address, ${READING} points in ` +
        `ten seconds: ${COSTS.page} for events, views or a list of hands, ${COSTS.reasons} for reasons, ${COSTS.differences} ` +
        `for differences, ${COSTS.outline} for an outline, ${COSTS.file} for a file or a film and ${COSTS.hand} for each of ` +
        'its hands. Past that: 429, with Retry-After.',
    },
    paths: { ...PLAYERS, ...HANDS, ...TABLES, ...LOG },
    components: { schemas: Object.fromEntries(schemas) },
  }
}
