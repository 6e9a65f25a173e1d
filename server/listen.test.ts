import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { checkPort, listen } from './listen'

const server = createServer()
afterEach(() => server.close())

async function takenPort(): Promise<number> {
  await once(server.listen(0), 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

test('a port in use is named, with what to do', async () => {
  const port = await takenPort()
  const refusal = {
    code: 'PortUnavailable',
    message: `Port ${port} is in use, perhaps by another Rewind Poker. Stop that program, or choose another port: PORT=${port + 1} npm start`,
  }
  await expect(checkPort(port)).rejects.toMatchObject(refusal)
  await expect(listen(createServer(), port)).rejects.toMatchObject(refusal)
})

test('a port that was checked is free', async () => {
  const port = await takenPort()
  await new Promise((resolve) => server.close(resolve))
  await checkPort(port)
  await listen(server, port)
  expect(server.listening).toBe(true)
})
