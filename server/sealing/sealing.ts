import { eventId, type Recorded, type StreamId } from '@/domain/kernel'
import { SEALED_FACTS, SEALED_IN_COMMANDS, type SealedFacts } from '@/domain/sealed-facts'
import type { AppendToStore, JournaledCommand } from '../append'
import type { DataKey, DataKeys } from './data-keys'
import { holdsSecrets, openFields, sealFields } from './sealed-fields'

/** A command in the journal, and the stream it was meant for. */
interface CommandAt extends JournaledCommand {
  streamId: StreamId
}

/** A stream as of a version. */
interface StateAt {
  streamId: StreamId
  version: number
}

/**
 * Seals what the log must not tell, on its way into the store, and opens it on its way out. A sealed value is bound to
 * its field and to the event, refused command or snapshot that it stands in: nowhere else does it open. Where it does
 * not, its stand-in is read; if the key was never destroyed, one line in the server's log says so.
 */
export interface Sealing {
  /** Each append with its secrets sealed; the events' own data stay in the clear beside what is stored. */
  seal(appends: readonly AppendToStore[]): Promise<readonly AppendToStore[]>
  /** Events as they were stored, opened. */
  open(events: readonly Recorded[]): Promise<readonly Recorded[]>
  openCommands<Command extends CommandAt>(commands: readonly Command[]): Promise<readonly Command[]>
  sealState(of: StateAt, state: object, facts: SealedFacts): Promise<object>
  openState(of: StateAt, state: object, facts: SealedFacts): Promise<object>
}

const factsOf = new Map<string, SealedFacts>(Object.entries(SEALED_FACTS))
const factsAsked = new Map<string, SealedFacts>(Object.entries(SEALED_IN_COMMANDS))

const placeOfEvent = (streamId: StreamId, version: number, type: string) => ['event', streamId, version, type]
const placeOfCommand = (streamId: StreamId, id: string, type: string) => ['command', streamId, id.toLowerCase(), type]
const placeOfState = (streamId: StreamId, version: number) => ['snapshot', streamId, version]

/** More than that are not kept in mind, so as to be told of but once. */
const MOST_TOLD = 10_000

/** @param log told, a line each, of what was tampered with: which fact, and never what it says */
export function createSealing(keys: Pick<DataKeys, 'find' | 'findOrMake'>, log: (line: string) => void): Sealing {
  const told = new Set<string>()

  function openAt(
    what: string,
    data: object,
    facts: SealedFacts,
    key: DataKey | undefined,
    place: readonly (string | number)[],
  ): object {
    const opened = openFields(data, facts, key, place)
    if (opened.tampered.length > 0 && !told.has(what)) {
      if (told.size >= MOST_TOLD) told.clear()
      told.add(what)
      log(`${what}: what was sealed does not open and has been tampered with: ${opened.tampered.join(', ')}`)
    }
    return opened.data
  }

  function sealed(append: AppendToStore, key: DataKey | undefined): AppendToStore {
    const { streamId, expectedVersion, command, refusal } = append
    const events = append.events.map((event, n) => {
      const facts = factsOf.get(event.type)
      if (!facts) return event
      const place = placeOfEvent(streamId, expectedVersion + 1 + n, event.type)
      return { ...event, stored: sealFields(event.data, facts, key, place) }
    })
    const facts = refusal && factsAsked.get(command.type)
    if (!facts) return { ...append, events }
    const data = sealFields(command.data, facts, key, placeOfCommand(streamId, command.id, command.type))
    return { ...append, events, command: { ...command, data } }
  }

  const holds = (known: ReadonlyMap<string, SealedFacts>, { type, data }: { type: string; data: object }): boolean => {
    const facts = known.get(type)
    return facts !== undefined && holdsSecrets(data, facts)
  }
  const needsKey = ({ events, command, refusal }: AppendToStore): boolean =>
    events.some((event) => holds(factsOf, event)) || (refusal !== undefined && holds(factsAsked, command))

  return {
    async seal(appends) {
      const subjects = appends.filter(needsKey).map(({ streamId }) => streamId)
      if (subjects.length === 0) return appends
      const found = await keys.findOrMake(subjects)
      return appends.map((append) => (needsKey(append) ? sealed(append, found.get(append.streamId)) : append))
    },

    async open(events) {
      const subjects = events.filter((event) => holds(factsOf, event)).map(({ streamId }) => streamId)
      if (subjects.length === 0) return events
      const found = await keys.find(subjects)
      return events.map((event) => {
        const { streamId, version, type, data } = event
        const facts = factsOf.get(type)
        if (!facts) return event
        const place = placeOfEvent(streamId, version, type)
        return { ...event, data: openAt(eventId(event), data, facts, found.get(streamId), place) }
      })
    },

    async openCommands(commands) {
      const subjects = commands.filter((command) => holds(factsAsked, command)).map(({ streamId }) => streamId)
      if (subjects.length === 0) return commands
      const found = await keys.find(subjects)
      return commands.map((command) => {
        const { streamId, id, type, data } = command
        const facts = factsAsked.get(type)
        if (!facts) return command
        const place = placeOfCommand(streamId, id, type)
        return { ...command, data: openAt(`command ${id}`, data, facts, found.get(streamId), place) }
      })
    },

    async sealState({ streamId, version }, state, facts) {
      if (!holdsSecrets(state, facts)) return state
      const found = await keys.findOrMake([streamId])
      return sealFields(state, facts, found.get(streamId), placeOfState(streamId, version))
    },

    async openState({ streamId, version }, state, facts) {
      if (!holdsSecrets(state, facts)) return state
      const found = await keys.find([streamId])
      const what = `snapshot ${streamId}/${version}`
      return openAt(what, state, facts, found.get(streamId), placeOfState(streamId, version))
    },
  }
}
