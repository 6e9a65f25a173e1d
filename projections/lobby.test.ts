import { expect, test } from 'vitest'
import type { RoomEvent } from '@/domain/room'
import { opened, seated } from '@/tests/support/hand-histories'
import { ANN, BEN, CAT, tableId } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { listedTo, lobby, openTables } from './lobby'
import { fold } from './projection'
import { table } from './table'
import { NOBODY, toldTo, type Viewer } from './visibility'

if (opened.type !== 'TableCreated') throw new Error('no table')
const CODE = 'abcdefghijklmnop-_012345'
const hidden: RoomEvent = {
  type: 'TableCreated',
  data: { ...opened.data, tableId: tableId(2), isPrivate: true, invitation: CODE },
}
const admitted = (playerId: typeof ANN): RoomEvent => ({
  type: 'PlayerAdmitted',
  data: { tableId: tableId(2), playerId },
})

const listed = (viewer: Viewer, ...history: RoomEvent[]) =>
  listedTo(viewer, openTables(fold(lobby, recorded(history)))).map((row) => row.tableId)

test('a private table is listed to whoever created it and those admitted, and to nobody else', () => {
  const history = [opened, hidden, admitted(BEN)]
  expect(listed({ playerId: ANN }, ...history)).toEqual([tableId(1), tableId(2)])
  expect(listed({ playerId: BEN }, ...history)).toEqual([tableId(1), tableId(2)])
  expect(listed({ playerId: CAT }, ...history)).toEqual([tableId(1)])
  expect(listed(NOBODY, ...history)).toEqual([tableId(1)])
})

test('in the past it is listed to those who had been admitted by then', () => {
  expect(listed({ playerId: BEN }, opened, hidden)).toEqual([tableId(1)])
  expect(listed({ playerId: BEN }, opened, hidden, admitted(BEN))).toEqual([tableId(1), tableId(2)])
})

test('a lobby without private tables is the same to everyone', () =>
  expect(listed(NOBODY, opened, seated(0, 10_000))).toEqual([tableId(1)]))

test('no view that is folded from the bare log holds an invitation', () => {
  const log = recorded([opened, hidden, admitted(BEN)])
  for (const events of [log, toldTo({ playerId: ANN }, log)]) {
    const views = [fold(lobby, events), fold(table, events)]
    expect(views.map((each) => each[tableId(2)])).toMatchObject([{ admitted: [BEN] }, { admitted: [BEN] }])
    expect(JSON.stringify(views)).not.toContain('invitation')
  }
})
