import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { playerStream } from '@/domain/room'
import { FORGOTTEN_NAME } from '@/domain/sealed-facts'
import { roomInside } from '@/tests/support/inside'
import { SECRET } from '@/tests/support/secret'

const room = roomInside()

/** Runs the operator's command, beside the open room. */
async function forget(...args: string[]): Promise<{ code: number; said: string }> {
  const { url, ownerUrl } = room.database
  const env = { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, SECRET_KEY: SECRET.toString('base64') }
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'server/forget.ts', ...args], { env })
  return await run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  )
}

test('it says what it does, and does it once', async () => {
  const playerId = await room.player()
  const subject = playerStream(playerId)
  expect(await room.inside.namesOf([playerId])).toEqual({ [playerId]: 'Someone' })
  expect(await forget(subject)).toEqual({
    code: 0,
    said: expect.stringMatching(new RegExp(`^Destroying the key of ${subject}: .*\nDone.`)),
  })
  await expect.poll(() => room.inside.namesOf([playerId]), { timeout: 1_000 }).toEqual({ [playerId]: FORGOTTEN_NAME })
  expect(await forget(subject)).toEqual({ code: 1, said: expect.stringContaining('It has no key') })
})

test.each([
  ['nobody', [], 'Name whose key to destroy'],
  ['what has no key of its own', ['room'], 'Name whose key to destroy'],
  ['more than one', [`player-${randomUUID()}`, `player-${randomUUID()}`], 'Name whose key to destroy'],
  ['an unknown player', ['player-00000000-0000-4000-8000-000000000000'], 'There is no player-00000000-'],
])('%s is refused clearly', async (_, args, said) => {
  const keys = () => room.inside.prisma.dataKey.findMany({ where: { subject: { not: 'room' } } })
  const before = await keys()
  expect(await forget(...args)).toEqual({ code: 1, said: expect.stringMatching(new RegExp(`^${said}`)) })
  expect(await keys()).toEqual(before)
})
