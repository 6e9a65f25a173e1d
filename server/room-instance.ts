import type { Room } from './room'

/** A module may be loaded more than once in a process; what hangs on globalThis is one and the same. */
const KEY = Symbol.for('rewind-poker.room')

const shared = globalThis as typeof globalThis & { [KEY]?: Room }

/** Called once, by server/main.ts, before any request is served. */
export function openRoom(room: Room): void {
  shared[KEY] = room
}

/** @throws Error when the pages are run without server/main.ts */
export function room(): Room {
  const open = shared[KEY]
  if (!open) throw new Error('The room is not open: start the app with `npm start` or `npm run dev`')
  return open
}
