import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PlayerId, TableId } from '@/domain/kernel'
import { tableStream } from '@/domain/room'
import { NOBODY } from '@/projections/visibility'
import { eventually } from '@/tests/support/eventually'
import { everythingStored } from '@/tests/support/everything-stored'
import { roomInside } from '@/tests/support/inside'
import { SECRET } from '@/tests/support/secret'
import { type Inside, openInside } from './inside'

const room = roomInside()
const CODE = 'Zinnia-planted_code-0123'
const WRONG = 'Another-planted_code-456'

/** The room in another process, with nothing in its memory, and what it says. */
function elsewhere(): Inside & { lines: string[] } {
  const lines: string[] = []
  const { prisma, url } = room.database
  return { ...openInside({ prisma, url, secret: SECRET, log: (line) => lines.push(line) }), lines }
}

const privateTable = () => room.table(6, { isPrivate: true, invitation: CODE })

const accept = (playerId: PlayerId, tableId: TableId, code: string, { dispatch }: Inside = room.inside) =>
  dispatch(
    { type: 'AcceptInvitation', data: { playerId, tableId, code } },
    { sender: { type: 'player', playerId }, commandId: randomUUID() },
  )

/** Somebody sits down, and out and in again until there is a snapshot. */
async function playOn(playerId: PlayerId, tableId: TableId): Promise<void> {
  await room.must({
    type: 'SeatPlayer',
    data: { playerId, tableId, reservationId: randomUUID(), seat: 0, amount: 500 },
  })
  for (let n = 0; n < 55; n++) {
    await room.must({ type: 'SitOut', data: { playerId, tableId } })
    await room.must({ type: 'SitIn', data: { playerId, tableId } })
  }
  const where = { streamId: tableStream(tableId) }
  await eventually(async () => expect(await room.inside.prisma.snapshot.count({ where })).toBe(1))
}

test('an invitation is found nowhere in the database: not in the log, in a snapshot, or in what was refused', async () => {
  const [ben, tableId] = [await room.player(), await privateTable()]
  expect(await accept(ben, tableId, WRONG)).toMatchObject({ rejection: { code: 'InvitationInvalid' } })
  expect(await accept(ben, tableId, CODE)).toMatchObject({ type: 'accepted', events: [{ type: 'PlayerAdmitted' }] })
  await playOn(ben, tableId)
  const again = {
    playerId: ben,
    tableId,
    name: 'Other',
    smallBlind: 1,
    bigBlind: 2,
    minBuyIn: 2,
    maxBuyIn: 2,
    seats: 2,
  }
  expect(await room.send({ type: 'CreateTable', data: { ...again, isPrivate: true, invitation: CODE } })).toMatchObject(
    { rejection: { code: 'TableAlreadyExists' } },
  )

  const stored = await everythingStored(room.database)
  for (const known of ['PlayerAdmitted', 'InvitationInvalid', 'TableAlreadyExists', tableId])
    expect(stored).toContain(known)
  for (const code of [CODE, WRONG]) {
    expect(stored).not.toContain(code)
    expect(stored).not.toContain(Buffer.from(code).toString('hex'))
    expect(stored).not.toContain(Buffer.from(code).toString('base64url').slice(0, -2))
  }
  const [refused] = await elsewhere().store.refusals({ actorId: ben, limit: 1 })
  expect(refused).toMatchObject({ type: 'AcceptInvitation', data: { code: WRONG } })
})

test('another process opens the table to whoever has it, from the log and from a snapshot', async () => {
  const [ben, cat, tableId] = [await room.player(), await room.player(), await privateTable()]
  expect(await accept(ben, tableId, CODE, elsewhere())).toMatchObject({ type: 'accepted' })
  await playOn(ben, tableId)
  const other = elsewhere()
  expect(await accept(cat, tableId, WRONG, other)).toMatchObject({ rejection: { code: 'InvitationInvalid' } })
  expect(await accept(cat, tableId, CODE, other)).toMatchObject({ type: 'accepted' })
  expect(await other.room.views.invitation(tableId)).toBe(CODE)
  expect(other.lines).toEqual([])
})

test('nobody reads it from the table’s stream, as it is or as it was, from the log or from a snapshot', async () => {
  const [ben, tableId] = [await room.player(), await privateTable()]
  await accept(ben, tableId, CODE)
  await playOn(ben, tableId)
  const { stream } = elsewhere().room.views
  for (const viewer of [NOBODY, { playerId: ben }])
    for (const version of [0, 1, 98, 99, 100, 112]) {
      const at = await stream(tableStream(tableId), { type: 'version', version }, viewer)
      expect(at).toMatchObject({ version, state: { invitation: null, terms: { isPrivate: true } } })
      expect(JSON.stringify(at)).not.toContain(CODE)
    }
})

test('a public table has no key, and needs none to be read or kept', async () => {
  const [ben, tableId] = [await room.player(), await room.table()]
  await playOn(ben, tableId)
  const other = elsewhere()
  const { state } = (await other.room.views.stream(tableStream(tableId), { type: 'now' })) ?? {}
  expect(state).toMatchObject({ invitation: null, terms: { isPrivate: false } })
  expect(await room.inside.prisma.dataKey.count({ where: { subject: tableStream(tableId) } })).toBe(0)
  expect(other.lines).toEqual([])
})

test('with its key the invitation is withdrawn: those who were admitted stay, and nobody else comes', async () => {
  const [ben, cat, tableId] = [await room.player(), await room.player(), await privateTable()]
  await accept(ben, tableId, CODE)
  expect(await room.inside.store.keys.destroy(tableStream(tableId))).toBe(true)
  for (const inside of [room.inside, elsewhere()]) {
    expect(await inside.room.views.invitation(tableId)).toBeNull()
    expect(await accept(cat, tableId, CODE, inside)).toMatchObject({ rejection: { code: 'InvitationInvalid' } })
  }
  await room.reserve(ben, tableId, 1)
  await playOn(ben, tableId)
})
