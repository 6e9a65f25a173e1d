import { describe, expect, test } from 'vitest'
import { RoomCommand } from '@/domain/room'
import { ANN, BEN } from '@/tests/support/ids'
import { PublicCommand } from './http/public-commands'
import { mayDispatch, type Sender } from './sender'

const ann: Sender = { type: 'player', playerId: ANN }
const everyType = [
  ...new Set(RoomCommand.options.flatMap((of) => of.options.map(({ shape }) => shape.type.value))),
] as RoomCommand['type'][]
const publicTypes = PublicCommand.options.map(({ shape }) => shape.type.value)
/** A command that names a player, whether its type does or not. */
const command = (type: RoomCommand['type'], playerId = ANN) => ({ type, data: { playerId } }) as RoomCommand

describe('a player may send', () => {
  test('what the public API takes, and register', () =>
    expect(everyType.filter((type) => mayDispatch(command(type), ann)).sort()).toEqual(
      [...publicTypes, 'RegisterPlayer'].sort(),
    ))

  test('nothing in the name of another', () =>
    expect(everyType.filter((type) => mayDispatch(command(type, BEN), ann))).toEqual([]))

  test('nothing that names no player', () =>
    expect(mayDispatch({ type: 'StartHand', data: {} } as RoomCommand, ann)).toBe(false))
})

test.each<Sender>([{ type: 'process', name: 'buy-in' }, { type: 'system' }])('%j may send anything', (sender) =>
  expect(everyType.filter((type) => !mayDispatch(command(type), sender))).toEqual([]),
)
