import { Prisma, type PrismaClient } from '@/prisma/generated/client'
import { type Keyframe, keyframeBefore } from './keyframing'
import type { ReadModel } from './read-models'
import { orUnavailable } from './store-unavailable'

/** One generation of a read model's rows, and how far down the log they reach. */
export interface Generation {
  generation: number
  position: number
}

/** A view that changed: its key, the position of the event that changed it, and what it is now. */
export interface Change<View> {
  key: string
  position: number
  view: View
}

const snakeCase = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const { raw, sql, empty } = Prisma

/** The table of a read model: views in and out of its rows, generation by generation. */
export function projectionTable<View extends object>(prisma: PrismaClient, model: ReadModel<View>) {
  const { name } = model.projection
  const table = raw(model.table)
  const keyColumn = raw(model.key.column)
  const keyType = raw(`${model.key.type}[]`)
  const columns = model.fields.map((field) => ({ field, column: snakeCase(field) }))
  const isField = columns.some(({ column }) => column === model.key.column)
  const primaryKey = ['generation', model.key.column, ...(model.keeps === 'every' ? ['position'] : [])]
  const updates = columns.filter(({ column }) => !primaryKey.includes(column))
  const onConflict = raw(
    `(${primaryKey.join(', ')}) do update set ${updates.map(({ column }) => `${column} = excluded.${column}`).join(', ')}`,
  )
  const newestFirst = model.keeps === 'every' ? sql`, position desc` : empty

  const rowOf = (generation: number, { key, view }: Change<View>) => {
    const values = Object.entries(view).map(([field, value]) => [snakeCase(field), value])
    return Object.fromEntries([...values, ['generation', generation], ...(isField ? [] : [[model.key.column, key]])])
  }

  /** The columns are made from the view's own schema, so a row holds just what the view had. */
  const viewOf = (row: Record<string, unknown>) =>
    Object.fromEntries(columns.map(({ field, column }) => [field, row[column]])) as View

  const numbers = ({ generation, position }: { generation: number; position: bigint }): Generation => ({
    generation,
    position: Number(position),
  })

  async function kept(key: string, range: Prisma.Sql, order: Prisma.Sql): Promise<View[]> {
    const rows = await orUnavailable(
      prisma.$queryRaw<{ row: Record<string, unknown> }[]>(sql`
        select to_jsonb(${table}) as row from ${table}
        join projection_generations g on g.name = ${name} and g.live and g.generation = ${table}.generation
        where ${keyColumn} = any(${[key]}::${keyType}) ${range}
        order by ${table}.position ${order}`),
    )
    return rows.map(({ row }) => viewOf(row))
  }

  return {
    /** The generation that readers see; the first one is made when there is none. */
    async live(): Promise<Generation> {
      const known = await prisma.projectionGeneration.findFirst({ where: { name, live: true } })
      if (known) return numbers(known)
      await prisma.projectionGeneration.createMany({
        data: [{ name, generation: 1, live: true }],
        skipDuplicates: true,
      })
      return numbers(await prisma.projectionGeneration.findFirstOrThrow({ where: { name, live: true } }))
    },

    /** An empty generation beside the live one. */
    async begin(): Promise<Generation> {
      const last = await prisma.projectionGeneration.findFirst({ where: { name }, orderBy: { generation: 'desc' } })
      return numbers(
        await prisma.projectionGeneration.create({ data: { name, generation: (last?.generation ?? 0) + 1 } }),
      )
    },

    /** Readers see `generation` from here on; the rows of all others are deleted. */
    async switchTo({ generation }: Generation): Promise<void> {
      await prisma.$transaction([
        prisma.projectionGeneration.updateMany({ where: { name, live: true }, data: { live: false } }),
        prisma.projectionGeneration.update({
          where: { name_generation: { name, generation } },
          data: { live: true },
        }),
        prisma.projectionGeneration.deleteMany({ where: { name, live: false } }),
        prisma.$executeRaw(sql`delete from ${table} where generation <> ${generation}`),
        prisma.$executeRaw(sql`delete from keyframes where projection = ${name} and generation <> ${generation}`),
      ])
    },

    /** The views of some keys. */
    async load({ generation }: Generation, keys: string[]): Promise<Map<string, View>> {
      const rows = await prisma.$queryRaw<{ key: string; row: Record<string, unknown> }[]>(sql`
        select distinct on (${keyColumn}) ${keyColumn}::text as key, to_jsonb(${table}) as row from ${table}
        where generation = ${generation} and ${keyColumn} = any(${keys}::${keyType})
        order by ${keyColumn} ${newestFirst}`)
      return new Map(rows.map(({ key, row }) => [key, viewOf(row)]))
    },

    /**
     * Writes what changed, with the keyframes passed on the way, and moves the checkpoint: in one statement and so in one
     * transaction.
     * @returns false, with nothing written, when the generation does not stand where it was thought to
     */
    async advance(
      from: Generation,
      to: number,
      changes: Change<View>[],
      keyframes: Keyframe<View>[] = [],
    ): Promise<boolean> {
      const { generation, position } = from
      const rows = JSON.stringify(changes.map((change) => rowOf(generation, change)))
      const moved = await prisma.$queryRaw<unknown[]>(sql`
        with moved as (
          update projection_generations set position = ${to}
          where name = ${name} and generation = ${generation} and position = ${position}
          returning 1 as one
        ), written as (
          insert into ${table}
          select rows.* from moved, jsonb_populate_recordset(null::${table}, ${rows}::jsonb) as rows
          on conflict ${onConflict}
        ), framed as (
          insert into keyframes (projection, generation, key, position, view)
          select ${name}, ${generation}, frames.* from moved,
            jsonb_to_recordset(${JSON.stringify(keyframes)}::jsonb) as frames(key text, position bigint, view jsonb)
        )
        select one from moved`)
      return moved.length === 1
    },

    /** The live views, and the position they stand at: of one key, or of all. Of those that keep every version, the latest. */
    async read(key?: string): Promise<{ position: number; views: Map<string, View> }> {
      const one = key === undefined ? empty : sql`and ${keyColumn} = any(${[key]}::${keyType})`
      const rows = await orUnavailable(
        prisma.$queryRaw<{ position: bigint; key: string | null; row: Record<string, unknown> }[]>(sql`
          select g.position, views.key, views.row from projection_generations g
          left join lateral (
            select distinct on (${keyColumn}) ${keyColumn}::text as key, to_jsonb(${table}) as row from ${table}
            where generation = g.generation ${one} order by ${keyColumn} ${newestFirst}
          ) views on true
          where g.name = ${name} and g.live`),
      )
      const views = rows.flatMap(({ key: found, row }) => (found === null ? [] : [[found, viewOf(row)] as const]))
      return { position: Number(rows[0]?.position ?? 0), views: new Map(views) }
    },

    /**
     * The views as they were at the last keyframe's moment at or before a position, and when that was: of one key, or of
     * all. No view of them changed between its own keyframe and that moment.
     */
    async keyframe(at: number, key?: string): Promise<{ position: number; views: Map<string, View> }> {
      const one = key === undefined ? empty : sql`and ${keyColumn} = any(${[key]}::${keyType})`
      const rows = await orUnavailable(
        prisma.$queryRaw<{ position: bigint; key: string | null; view: View }[]>(sql`
          select g.position, frames.key, frames.view from projection_generations g
          left join lateral (
            select last.key, last.view from ${table}, lateral (
              select key, view from keyframes
              where projection = g.name and generation = g.generation and key = ${keyColumn}::text
                and position <= ${keyframeBefore(at)}
              order by position desc limit 1
            ) last
            where ${table}.generation = g.generation ${one}
          ) frames on true
          where g.name = ${name} and g.live`),
      )
      const views = rows.flatMap(({ key: found, view }) => (found === null ? [] : [[found, view] as const]))
      return { position: keyframeBefore(Math.min(at, Number(rows[0]?.position ?? 0))), views: new Map(views) }
    },

    /** The live views of one owner with `by` below a bound, the highest first; and the position they stand at. */
    async latest({
      owner,
      id,
      by,
      below,
      limit,
    }: {
      owner: keyof View & string
      id: string
      by: keyof View & string
      below: number
      limit: number
    }) {
      const [ownerColumn, byColumn] = [raw(snakeCase(owner)), raw(snakeCase(by))]
      const rows = await orUnavailable(
        prisma.$queryRaw<{ position: bigint; row: Record<string, unknown> | null }[]>(sql`
          select g.position, views.row from projection_generations g
          left join lateral (
            select to_jsonb(${table}) as row from ${table}
            where generation = g.generation and ${ownerColumn} = any(${[id]}::uuid[]) and ${byColumn} < ${below}
            order by ${byColumn} desc limit ${limit}
          ) views on true
          where g.name = ${name} and g.live`),
      )
      const views = rows.flatMap(({ row }) => (row === null ? [] : [viewOf(row)]))
      return { position: Number(rows[0]?.position ?? 0), views }
    },

    /** The versions kept of one key's view in (after, upTo], in order of their positions. */
    async versions(
      key: string,
      { after, upTo, limit }: { after: number; upTo: number; limit: number },
    ): Promise<View[]> {
      return kept(key, sql`and ${table}.position > ${after} and ${table}.position <= ${upTo}`, sql`asc limit ${limit}`)
    },

    /** The last version kept of one key's view at or before a position. */
    async versionAt(key: string, upTo: number): Promise<View | undefined> {
      const [last] = await kept(key, sql`and ${table}.position <= ${upTo}`, sql`desc limit 1`)
      return last
    },
  }
}

export type ProjectionTable<View extends object> = ReturnType<typeof projectionTable<View>>
