import { HandId, PlayerId, TableId } from '@/domain/kernel'
import { problem } from './problem'

/** Answers with what is known of the thing an id names; 400 for what is no id, 404 where nothing is known. */
async function named<Id>(
  schema: { safeParse(text: unknown): { success: true; data: Id } | { success: false } },
  { kind, code }: { kind: string; code: string },
  text: string | undefined,
  find: (id: Id) => Promise<object | undefined>,
): Promise<Response> {
  const id = schema.safeParse(text)
  if (!id.success)
    return problem({ status: 400, code: 'InvalidQuery', detail: `"${text}" is not a ${kind}'s id: it must be a uuid.` })
  const found = await find(id.data)
  return found
    ? Response.json(found, { headers: { 'cache-control': 'no-store' } })
    : problem({
        status: 404,
        code,
        detail: `There is no such ${kind}, or there was none yet at this moment.`,
      })
}

export const playerNamed = (id: string | undefined, find: (id: PlayerId) => Promise<object | undefined>) =>
  named(PlayerId, { kind: 'player', code: 'PlayerNotFound' }, id, find)

export const handNamed = (id: string | undefined, find: (id: HandId) => Promise<object | undefined>) =>
  named(HandId, { kind: 'hand', code: 'HandNotFound' }, id, find)

export const tableNamed = (id: string | undefined, find: (id: TableId) => Promise<object | undefined>) =>
  named(TableId, { kind: 'table', code: 'TableNotFound' }, id, find)
