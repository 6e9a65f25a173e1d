import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

/** The port cannot be listened on, for a reason that the message tells. */
export class PortUnavailable extends Error {
  readonly code = 'PortUnavailable'
}

/**
 * Starts listening on all interfaces.
 * @throws PortUnavailable with what to do, when the port is in use or not permitted
 */
export async function listen(server: Server, port: number): Promise<void> {
  server.listen(port)
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') {
      throw new PortUnavailable(
        `Port ${port} is in use, perhaps by another Rewind Poker. Stop that program, or choose another port: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
      )
    }
    if (code === 'EACCES') {
      throw new PortUnavailable(`This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`)
    }
    throw error
  }
}

/**
 * Makes sure, before anything slow is begun, that the port can be listened on.
 * @throws PortUnavailable
 */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer()
  await listen(probe, port)
  await new Promise((resolve) => probe.close(resolve))
}
