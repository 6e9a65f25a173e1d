import { describe, expect, test } from 'vitest'
import { RoomEvent } from '@/domain/room'
import { SEALED_FACTS } from '@/domain/sealed-facts'
import { InvitationCode } from '@/domain/table/invitation-code'
import { anEveningOfHands, opened, raisedAndFolded, sidePot } from '@/tests/support/hand-histories'
import { ANN, BEN, CAT, playerId } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { NOBODY, toldTo, type Viewer, visibleTo } from './visibility'

const log = recorded(anEveningOfHands())
const frozen = JSON.stringify(log)
const hand = sidePot()

/** Everything of a planted card that must not be seen: its proof's path and its salt name it in any deck. */
const secretsIn = (text: string) => new Set(text.match(/(salt|path)-of-\d+-\d+/g))

/** What the salts and paths of those cards look like. */
const marksOf = (n: number, indices: number[]) =>
  indices.flatMap((index) => [`salt-of-${n}-${index}`, `path-of-${n}-${index}`]).sort()

describe('of a dealt hand', () => {
  const [, dealt] = recorded(hand.events)
  if (!dealt) throw new Error('not dealt')

  test.each([
    ['Ann', ANN, 0],
    ['Ben', BEN, 1],
    ['Cat', CAT, 2],
  ] as const)('%s sees her own two cards and no other', (_, playerId, seat) => {
    const own = hand.cardsOf(seat)
    expect(visibleTo({ playerId }, dealt)).toEqual({
      ...dealt,
      data: { ...dealt.data, holeCards: { [playerId]: own }, board: [], rest: [] },
    })
  })

  test.each<[string, Viewer]>([
    ['who has not signed in', NOBODY],
    ['who is not in the hand', { playerId: playerId(9) }],
  ])('%s sees no card', (_, viewer) => {
    const seen = visibleTo(viewer, dealt)
    expect(seen).toEqual({ ...dealt, data: { ...dealt.data, holeCards: {}, board: [], rest: [] } })
    expect(secretsIn(JSON.stringify(seen))).toEqual(new Set())
  })

  test('whatever is sealed in the log is cut, so a fact that is sealed some day is not forgotten here', () => {
    const { data } = visibleTo(NOBODY, dealt)
    const sealed = SEALED_FACTS.HandDealt?.fields ?? {}
    expect(Object.keys(sealed)).toHaveLength(4)
    expect(data).toMatchObject(sealed)
  })

  test('the event itself keeps its secrets for those who come next', () => {
    visibleTo({ playerId: ANN }, dealt)
    expect(dealt.data).toHaveProperty('rest.length', 41)
    expect(JSON.stringify(log)).toBe(frozen)
  })
})

test('an invitation is told to nobody, not even to whoever created the table', () => {
  const [created] = recorded([opened])
  if (created?.type !== 'TableCreated') throw new Error('not created')
  const hidden = { ...created, data: { ...created.data, isPrivate: true, invitation: 'abcdefghijklmnop-_012345' } }
  for (const viewer of [NOBODY, { playerId: ANN }, { playerId: BEN }])
    expect(visibleTo(viewer, hidden)).toEqual({
      ...hidden,
      data: { ...hidden.data, ...SEALED_FACTS.TableCreated?.fields },
    })
  expect(hidden.data.invitation).not.toBeNull()
})

test('nor is one that takes its place, not even to whoever asked for it', () => {
  const [created] = recorded([opened])
  if (created?.type !== 'TableCreated') throw new Error('not created')
  const { tableId, createdBy: playerId } = created.data
  const data = { tableId, playerId, invitation: InvitationCode.parse('abcdefghijklmnop-_012345') }
  const renewed = { ...created, type: 'InvitationRenewed' as const, data }
  for (const viewer of [NOBODY, { playerId: ANN }, { playerId }])
    expect(visibleTo(viewer, renewed)).toEqual({ ...renewed, data: { tableId, playerId, invitation: null } })
})

test('of two whole hands nobody in particular sees the board that was dealt and the hands that were shown', () => {
  const seen = [...secretsIn(JSON.stringify(toldTo(NOBODY, log)))].sort()
  // The first hand ended on its flop, and nobody showed; the second had everyone's cards turned up.
  const first = marksOf(1, [6, 7, 8])
  const second = marksOf(2, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(seen).toEqual([...first, ...second].sort())
})

test('a player sees their own cards beside', () => {
  const seen = [...secretsIn(JSON.stringify(toldTo({ playerId: BEN }, recorded(raisedAndFolded().events))))].sort()
  expect(seen).toEqual(marksOf(1, [0, 3, 6, 7, 8]))
})

test('a type that nobody has named is shown to nobody, whatever it is called', () => {
  const [event] = log
  for (const type of ['CardsPeeked', 'toString', 'constructor', '__proto__']) {
    const unknown = { ...event, type, data: { cards: ['As'] } } as unknown as (typeof log)[number]
    expect(visibleTo({ playerId: ANN }, unknown)).toEqual({ ...event, type: 'Redacted', data: {} })
    expect(toldTo(NOBODY, [unknown])).toEqual([])
  }
})

test('every type of the room is named', () => {
  const types = RoomEvent.options.flatMap(({ options }) => options.map(({ shape }) => shape.type.value))
  const [event] = log
  for (const type of types) {
    const any = { ...event, type, data: { holeCards: {} } } as unknown as (typeof log)[number]
    expect(visibleTo(NOBODY, any).type).toBe(type)
  }
})
