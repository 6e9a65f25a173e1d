import type { Rejection } from '@/domain/decider'
import { type EventBody, eventId, type Recorded } from '@/domain/kernel'
import type { ProcessManager, Saga } from '@/domain/processes/process'
import type { RoomCommand, RoomEvent } from '@/domain/room'
import { deterministicId } from './deterministic-id'
import type { Dispatch, Dispatched } from './dispatch'
import type { EventStore } from './event-store'

/** Something that follows the log, event by event; events of one key are handled one after the other. */
export interface Handler {
  name: string
  /** Undefined: the event is none of its business. */
  key(event: Recorded<RoomEvent>): string | undefined
  /** Must do nothing when it is called again for the same event. Throws when it has to be tried again. */
  handle(event: Recorded<RoomEvent>): Promise<void>
}

/** Sends what a process asks for, under an id that its cause and place determine. */
const sendFrom =
  (name: string, dispatch: Dispatch) =>
  (command: RoomCommand, cause: Recorded, place: string | number): Promise<Dispatched> =>
    dispatch(command, {
      sender: { type: 'process', name },
      commandId: deterministicId(name, eventId(cause), place),
      correlationId: cause.correlationId,
      causationId: eventId(cause),
    })

export function sagaHandler(saga: Saga, dispatch: Dispatch): Handler {
  const send = sendFrom(saga.name, dispatch)

  /** What is done about a refusal has an id of its own for each reason: asked again, there may be another. */
  async function attempt(command: RoomCommand, cause: Recorded, place: string | number): Promise<void> {
    const sent = await send(command, cause, place)
    if (sent.type === 'accepted') return
    if (sent.type !== 'rejected') throw new Error(`${command.type}: ${JSON.stringify(sent)}`)
    const { rejection } = sent
    if (isTolerated(saga, rejection)) return
    const remedy = saga.refused?.(command, rejection)
    if (!remedy) throw new Error(`${command.type}: ${JSON.stringify(sent)}`)
    await attempt(remedy, cause, `${place}, refused: ${JSON.stringify(rejection)}`)
  }

  return {
    name: saga.name,
    key: (event) => event.streamId,
    handle: async (event) => {
      for (const [index, command] of saga.react(event).entries()) await attempt(command, event, index)
    },
  }
}

const isTolerated = ({ tolerates = [] }: Saga, { code }: Rejection): boolean => tolerates.some((each) => each === code)

/**
 * Each event makes at most one entry in the process's own stream, under an id of its own; then what that entry asks
 * for is sent. After a crash between the two, the entry is found by its cause and only the sending is done again.
 */
export function managerHandler<State, Event extends EventBody>(
  manager: ProcessManager<State, Event>,
  store: EventStore,
  dispatch: Dispatch,
): Handler {
  const send = sendFrom(manager.name, dispatch)

  /** What the process noted because of `cause`, noting it if that was not done before. */
  async function note(
    cause: { id: string; correlationId: string },
    streamId: NonNullable<ReturnType<typeof manager.correlate>>,
    think: (state: State) => Event[],
  ): Promise<Recorded<Event>[]> {
    // Only this process writes to its stream, so what is read there are its own events.
    const history = (await store.readStream(streamId, {})) as Recorded<Event>[]
    const noted = history.filter(({ causationId }) => causationId === cause.id)
    if (noted.length > 0) return noted

    const events = think(history.reduce(manager.evolve, manager.initial))
    if (events.length === 0) return []
    const appended = await store.append({
      streamId,
      expectedVersion: history.length - 1,
      command: { id: deterministicId(manager.name, cause.id), type: manager.name, data: { cause: cause.id } },
      actorId: `process:${manager.name}`,
      correlationId: cause.correlationId,
      causationId: cause.id,
      events,
    })
    if (appended.type !== 'appended' && appended.type !== 'repeated')
      throw new Error(`${manager.name} could not note ${cause.id}: ${appended.type}`)
    return appended.events as Recorded<Event>[]
  }

  async function follow(
    noted: Recorded<Event>[],
    streamId: NonNullable<ReturnType<typeof manager.correlate>>,
  ): Promise<void> {
    for (const entry of noted) {
      for (const [index, command] of manager.commands(entry).entries()) {
        const sent = await send(command, entry, index)
        if (sent.type === 'accepted') continue
        if (sent.type !== 'rejected') throw new Error(`${command.type}: ${JSON.stringify(sent)}`)
        const { rejection } = sent
        const cause = { id: `${eventId(entry)}#${index}`, correlationId: entry.correlationId }
        const consequences = await note(cause, streamId, (state) => manager.refused(command, rejection, state))
        if (consequences.length === 0) throw new Error(`${command.type} was refused: ${rejection.code}`)
        await follow(consequences, streamId)
      }
    }
  }

  return {
    name: manager.name,
    key: manager.correlate,
    handle: async (event) => {
      const streamId = manager.correlate(event)
      if (!streamId) return
      const cause = { id: eventId(event), correlationId: event.correlationId }
      await follow(await note(cause, streamId, (state) => manager.react(event, state)), streamId)
    },
  }
}
