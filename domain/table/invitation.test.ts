import { describe, expect, test } from 'vitest'
import { ANN, amount, BEN, CAT, reservationId } from '@/tests/support/ids'
import { TERMS } from '@/tests/support/played-table'
import { specification } from '@/tests/support/specification'
import { refuseAdmission } from '../processes/admission'
import { explain } from '../rejections'
import type { TableCommand } from './commands'
import type { TableEvent } from './events'
import { isWelcome } from './invitation'
import { InvitationCode } from './invitation-code'
import { table } from './table'

const given = specification(table)

const { tableId } = TERMS
const CODE = InvitationCode.parse('abcdefghijklmnop-_012345')
const OTHER = InvitationCode.parse('ABCDEFGHIJKLMNOP-_012345')

const create = (isPrivate: boolean, invitation: InvitationCode | null): TableCommand => ({
  type: 'CreateTable',
  data: { ...TERMS, isPrivate, playerId: ANN, invitation },
})
const created = (isPrivate: boolean, invitation: InvitationCode | null): TableEvent => ({
  type: 'TableCreated',
  data: { ...TERMS, isPrivate, createdBy: ANN, invitation },
})
const hidden = created(true, CODE)
const open = created(false, null)
const closed: TableEvent = { type: 'TableClosed', data: { tableId } }
const accept = (playerId: typeof ANN, code: string): TableCommand => ({
  type: 'AcceptInvitation',
  data: { tableId, playerId, code },
})
const renew = (playerId: typeof ANN, invitation: InvitationCode): TableCommand => ({
  type: 'RenewInvitation',
  data: { tableId, playerId, invitation },
})
const renewed = (invitation: InvitationCode | null): TableEvent => ({
  type: 'InvitationRenewed',
  data: { tableId, playerId: ANN, invitation },
})
const admitted = (playerId: typeof ANN): TableEvent => ({ type: 'PlayerAdmitted', data: { tableId, playerId } })
const arriving = (playerId: typeof ANN) => ({
  tableId,
  playerId,
  reservationId: reservationId(1),
  seat: 0,
  amount: amount(500),
})
const sit = (playerId: typeof ANN): TableCommand => ({ type: 'SeatPlayer', data: arriving(playerId) })
const seated = (playerId: typeof ANN): TableEvent => ({
  type: 'PlayerSeated',
  data: { ...arriving(playerId), confirmed: false, owesBigBlind: false },
})
const turnedAway = (playerId: typeof ANN): TableEvent => ({
  type: 'SeatingRejected',
  data: { ...arriving(playerId), reason: { code: 'InvitationNeeded', details: {} } },
})
const reserve = (playerId: typeof ANN) => ({ type: 'ReserveFunds' as const, data: arriving(playerId) })

describe('opening a table', () => {
  test('a private one keeps its invitation', () => given().when(create(true, CODE)).thenAppended(hidden))
  test('a public one has none, whatever comes with the command', () => {
    given().when(create(false, null)).thenAppended(open)
    given().when(create(false, CODE)).thenAppended(open)
  })
  test('on the same terms again does nothing, whatever invitation comes with it then', () => {
    given(hidden).when(create(true, OTHER)).thenNothing()
    given(hidden, closed).when(create(true, CODE)).thenNothing()
  })
  test('a private and a public table are not the same', () =>
    given(hidden).when(create(false, null)).thenRejected('TableAlreadyExists'))
})

describe('accepting an invitation', () => {
  test('admits whoever has it', () => given(hidden).when(accept(BEN, CODE)).thenAppended(admitted(BEN)))
  test('admits any number, each once', () => {
    given(hidden, admitted(BEN)).when(accept(CAT, CODE)).thenAppended(admitted(CAT))
    given(hidden, admitted(BEN)).when(accept(BEN, CODE)).thenNothing()
  })
  test.each([
    ['another one', OTHER],
    ['one that is cut short', CODE.slice(0, -1)],
    ['one with something more', `${CODE}.`],
    ['none at all', ''],
    ['a text that is none', 'ünmöglich'],
  ])('%s is no good', (_, code) => given(hidden).when(accept(BEN, code)).thenRejected('InvitationInvalid'))
  test('whoever may sit anyway needs none, and does not learn whether it is right', () => {
    given(hidden).when(accept(ANN, OTHER)).thenNothing()
    given(hidden, admitted(BEN)).when(accept(BEN, OTHER)).thenNothing()
    given(open).when(accept(BEN, OTHER)).thenNothing()
  })
  test('opens no private table that has none: one from before, or whose key was destroyed', () => {
    const without = created(true, null)
    given(without).when(accept(BEN, '')).thenRejected('InvitationInvalid')
    given(without).when(accept(BEN, 'null')).thenRejected('InvitationInvalid')
  })
  test('is for a table that is open', () => {
    given().when(accept(BEN, CODE)).thenRejected('TableNotFound')
    given(hidden, closed).when(accept(BEN, CODE)).thenRejected('TableIsClosed')
  })
})

describe('renewing an invitation', () => {
  test('is for the host, and makes the old one useless', () => {
    given(hidden).when(renew(ANN, OTHER)).thenAppended(renewed(OTHER))
    given(hidden, renewed(OTHER)).when(accept(BEN, CODE)).thenRejected('InvitationInvalid')
    given(hidden, renewed(OTHER)).when(accept(BEN, OTHER)).thenAppended(admitted(BEN))
  })
  test('leaves whoever was admitted where they are', () =>
    given(hidden, admitted(BEN), renewed(OTHER)).when(sit(BEN)).thenAppended(seated(BEN)))
  test('with the one that opens the table already does nothing', () =>
    given(hidden).when(renew(ANN, CODE)).thenNothing())
  test('is nobody else’s to ask for, not even a guest’s', () =>
    given(hidden, admitted(BEN)).when(renew(BEN, OTHER)).thenRejected('NotTheHost'))
  test('takes a table that has one: a public one has not, nor one whose key was destroyed', () => {
    given(open).when(renew(ANN, OTHER)).thenRejected('NothingToRenew')
    given(created(true, null)).when(renew(ANN, OTHER)).thenRejected('NothingToRenew')
    given(hidden, renewed(null)).when(renew(ANN, CODE)).thenRejected('NothingToRenew')
  })
  test('is for a table that is open', () => {
    given().when(renew(ANN, OTHER)).thenRejected('TableNotFound')
    given(hidden, closed).when(renew(ANN, OTHER)).thenRejected('TableIsClosed')
  })
})

describe('sitting at a private table', () => {
  test('whoever created it', () => given(hidden).when(sit(ANN)).thenAppended(seated(ANN)))
  test('whoever was admitted', () => given(hidden, admitted(BEN)).when(sit(BEN)).thenAppended(seated(BEN)))
  test('nobody else: their chips are turned away', () =>
    given(hidden, admitted(BEN)).when(sit(CAT)).thenAppended(turnedAway(CAT)))
  test('once admitted, for ever: also after having left', () => {
    const left: TableEvent = {
      type: 'PlayerLeft',
      data: { tableId, playerId: BEN, seat: 0, reservationId: reservationId(9), topUps: [], stack: amount(500) },
    }
    given(hidden, admitted(BEN), seated(BEN), left).when(sit(BEN)).thenAppended(seated(BEN))
  })

  test('is asked before chips are set aside', () => {
    const at = (...history: TableEvent[]) => given(...history).state
    expect(refuseAdmission(reserve(BEN), at(hidden))).toEqual({ code: 'InvitationNeeded', details: {} })
    expect(refuseAdmission(reserve(BEN), at(hidden, admitted(BEN)))).toBeUndefined()
    expect(refuseAdmission(reserve(ANN), at(hidden))).toBeUndefined()
    expect(refuseAdmission(reserve(BEN), at(open))).toBeUndefined()
  })
})

test('a closed table’s invitation is gone', () =>
  expect(JSON.stringify(given(hidden, admitted(BEN), closed).state)).not.toContain(CODE))

test('somebody who has not signed in is welcome at a public table alone', () => {
  const door = { createdBy: ANN, admitted: [BEN] }
  expect(isWelcome({ ...door, isPrivate: true }, null)).toBe(false)
  expect(isWelcome({ ...door, isPrivate: false }, null)).toBe(true)
})

test('what is refused says what to do', () => {
  expect(explain({ code: 'InvitationNeeded', details: {} })).toContain('need an invitation')
  expect(explain({ code: 'InvitationInvalid', details: {} })).toContain('Ask for the link once more')
  expect(explain({ code: 'NotTheHost', details: {} })).toContain('Only whoever opened this table')
  expect(explain({ code: 'NothingToRenew', details: {} })).toContain('no invitation')
})
