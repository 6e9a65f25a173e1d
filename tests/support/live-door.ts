import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { openGateway } from '@/server/gateway'
import type { Inside } from '@/server/inside'
import { roomInside } from './inside'
import { type LiveClient, liveClient } from './live-client'

interface LiveDoor {
  url: string
  /** Breaks every connection off, as a lost network does: nobody says goodbye. */
  cut(): void
  close(): Promise<void>
}

/** The gateway alone, on a server without pages; each call opens another. */
async function liveDoor(inside: Inside): Promise<LiveDoor> {
  const server = createServer()
  const connections = new Set<Socket>()
  server.on('connection', (connection) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })
  const stop = new AbortController()
  const gateway = openGateway(server, { ...inside, signal: stop.signal })
  server.listen(0)
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The door has no address')
  return {
    url: `http://localhost:${address.port}`,
    cut: () => {
      for (const connection of connections) connection.destroy()
    },
    close: async () => {
      stop.abort()
      await gateway.close()
    },
  }
}

/** A room of the test file's own with its gateway, and clients that live as long as a test. */
export function liveRoom() {
  const room = roomInside()
  const clients: LiveClient[] = []
  let door: LiveDoor

  beforeAll(async () => {
    door = await liveDoor(room.inside)
  })
  afterEach(() => {
    for (const client of clients.splice(0)) client.close()
  })
  afterAll(() => door?.close())

  return {
    room,
    url: () => door.url,
    cut: () => door.cut(),
    client(options?: Parameters<typeof liveClient>[1]): LiveClient {
      const client = liveClient(door.url, options)
      clients.push(client)
      return client
    },
  }
}
