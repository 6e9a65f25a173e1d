import type { StreamId } from '@/domain/kernel'
import type { PrismaClient } from '@/prisma/generated/client'
import type { AppendToStore } from './append'
import { type Chain, planAppends } from './append-plan'
import { arrayLiteral } from './pg-array'
import { asRoomEvent, type StoredEvent } from './stored-events'

/** What the database says of one append. */
export type Outcome =
  | { type: 'appended'; position: number; events: StoredEvent[] }
  | { type: 'conflict'; currentVersion: number }
  | { type: 'knownCommand' }
  /** Not decided: nothing speaks against it, so it has to be sent again. */
  | { type: 'again' }

/** As the append functions of the migration answer. */
interface Answer {
  /** Of each chain's stream, before this. */
  versions: number[]
  known: string[]
  /** Where the log ended before this; with what follows it, if everything was appended. */
  head?: number
  recordedAt?: string
  hashes?: string[]
}

/**
 * Appends in one statement and one transaction: all, or, if one of them cannot be, none, and then it is known which.
 * The command ids must differ.
 * @param announce whether to wake other processes that follow the log
 * @returns an outcome for each, in order; at least one of them is final
 * @throws what Prisma throws; then nothing was appended, unless the connection was lost on the way
 */
export async function sendAppends(
  prisma: PrismaClient,
  appends: readonly AppendToStore[],
  announce: boolean,
): Promise<Outcome[]> {
  const { chains, others } = planAppends(appends)
  const [lone] = appends
  const answer =
    lone && appends.length === 1 && lone.events.length <= 1
      ? await appendOne(prisma, lone, announce)
      : await appendMany(prisma, chains, others, announce)
  const known = new Set(answer.known)
  const recorded = recordAll(chains, answer)
  const currents = new Map(
    chains.map((chain, n) => [chain.streamId, versionAfter(chain, answer.versions[n], !!recorded)]),
  )
  const undecided = new Set<StreamId>()
  return appends.map((append): Outcome => {
    const { streamId, expectedVersion, command } = append
    const done = recorded?.get(append)
    if (done) return done
    if (known.has(command.id.toLowerCase())) return { type: 'knownCommand' }
    const currentVersion = currents.get(streamId)
    // Nobody overtakes on the same stream.
    if (undecided.has(streamId) || currentVersion === undefined || currentVersion === expectedVersion) {
      undecided.add(streamId)
      return { type: 'again' }
    }
    return { type: 'conflict', currentVersion }
  })
}

/** The version that decides on what else was asked of the stream; undefined while that still hangs on the chain. */
function versionAfter({ base, end }: Chain, current: number | undefined, isAppended: boolean): number | undefined {
  if (isAppended) return end
  return current === base ? undefined : current
}

async function appendOne(prisma: PrismaClient, append: AppendToStore, announce: boolean): Promise<Answer> {
  const { streamId, expectedVersion, command, actorId, correlationId, causationId, events, refusal } = append
  const event = events[0]
  return parse(
    await prisma.$queryRaw`
      SELECT append_one(${command.id}::uuid, ${command.fingerprint}, ${command.type}, ${streamId}, ${expectedVersion}::int,
        ${actorId}, ${correlationId}::uuid, ${causationId}, ${refusal?.code ?? null}, ${json(refusal?.details)}::jsonb,
        ${json(refusal && command.data)}::jsonb, ${event?.type ?? null}, ${event?.schemaVersion ?? null}::int,
        ${json(event?.stored)}::jsonb, ${announce}::boolean) AS answer`,
  )
}

async function appendMany(
  prisma: PrismaClient,
  chains: readonly Chain[],
  others: readonly AppendToStore[],
  announce: boolean,
): Promise<Answer> {
  const commands = chains.flatMap(({ appends }, stream) => appends.map((append) => ({ ...append, stream: stream + 1 })))
  const facts = commands.flatMap(({ events, expectedVersion }, command) =>
    events.map((event, i) => ({ ...event, command: command + 1, version: expectedVersion + 1 + i })),
  )
  let end = 0
  const ends = commands.map(({ events }) => {
    end += events.length
    return end
  })
  const hasRefusals = commands.some(({ refusal }) => refusal)
  const refusals = (of: (command: (typeof commands)[number]) => string | null) =>
    hasRefusals ? arrayLiteral(commands.map(of)) : null
  return parse(
    await prisma.$queryRaw`
      SELECT append_many(
        ${arrayLiteral(chains.map(({ streamId }) => streamId))}::text[],
        ${arrayLiteral(chains.map(({ base }) => base))}::int[],
        ${arrayLiteral(commands.map(({ command }) => command.id))}::uuid[],
        ${arrayLiteral(commands.map(({ command }) => command.fingerprint))}::text[],
        ${arrayLiteral(commands.map(({ command }) => command.type))}::text[],
        ${arrayLiteral(commands.map(({ stream }) => stream))}::int[],
        ${arrayLiteral(commands.map(({ expectedVersion }) => expectedVersion))}::int[],
        ${arrayLiteral(commands.map(({ events }) => events.length))}::int[],
        ${arrayLiteral(ends)}::int[],
        ${arrayLiteral(commands.map(({ actorId }) => actorId))}::text[],
        ${arrayLiteral(commands.map(({ correlationId }) => correlationId))}::uuid[],
        ${arrayLiteral(commands.map(({ causationId }) => causationId))}::text[],
        ${refusals(({ refusal }) => refusal?.code ?? null)}::text[],
        ${refusals(({ refusal }) => json(refusal?.details))}::jsonb[],
        ${refusals(({ refusal, command }) => json(refusal && command.data))}::jsonb[],
        ${arrayLiteral(others.map(({ command }) => command.id))}::uuid[],
        ${arrayLiteral(facts.map(({ command }) => command))}::int[],
        ${arrayLiteral(facts.map(({ version }) => version))}::int[],
        ${arrayLiteral(facts.map(({ type }) => type))}::text[],
        ${arrayLiteral(facts.map(({ schemaVersion }) => schemaVersion))}::int[],
        ${arrayLiteral(facts.map(({ stored }) => json(stored)))}::jsonb[],
        ${announce}::boolean
      ) AS answer`,
  )
}

function parse(rows: unknown): Answer {
  const [row]: { answer: string }[] = Array.isArray(rows) ? rows : []
  return JSON.parse(row?.answer ?? '')
}

const json = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value))

/** The events as they now stand in the log, without reading them back; their data in the clear. */
function recordAll(chains: readonly Chain[], { head, recordedAt = '', hashes = [] }: Answer) {
  if (head === undefined) return undefined
  const recorded = new Map<AppendToStore, Outcome>()
  let count = 0
  for (const append of chains.flatMap(({ appends }) => appends)) {
    const { streamId, expectedVersion, command, correlationId, causationId, actorId } = append
    const events = append.events.map(({ type, schemaVersion, data }, i) =>
      asRoomEvent({
        position: head + count + i + 1,
        streamId,
        version: expectedVersion + 1 + i,
        type,
        schemaVersion,
        // As a uuid column gives them back.
        commandId: command.id.toLowerCase(),
        correlationId: correlationId.toLowerCase(),
        causationId,
        actorId,
        recordedAt,
        hash: hashes[count + i] ?? '',
        data: JSON.parse(JSON.stringify(data)),
      }),
    )
    count += events.length
    recorded.set(append, { type: 'appended', position: head + count, events })
  }
  return recorded
}
