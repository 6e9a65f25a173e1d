import { expect, test } from 'vitest'
import type { TableHappening } from '@/projections/table-activity'
import { playerId } from '@/tests/support/ids'
import { isOutOfTime } from './out-of-time'

const [ann, ben] = [playerId(0), playerId(1)]
const happened = (type: string, who: string, actorId = who) =>
  ({ type, actorId, data: { playerId: who } }) as unknown as TableHappening
const byTheClock = happened('PlayerSatOut', ann, 'process:settle')

test.each([
  [true, [byTheClock]],
  [true, [byTheClock, happened('PlayerSatOut', ben), happened('ChipsAdded', ann)]],
  [false, [happened('PlayerSatOut', ann)]],
  [false, [byTheClock, happened('PlayerSatIn', ann)]],
  [false, [byTheClock, happened('PlayerSatIn', ann), happened('PlayerSatOut', ann)]],
  [false, [byTheClock, happened('PlayerSeated', ann)]],
  [false, [happened('PlayerSatOut', ben, 'process:settle')]],
  [false, []],
])('%s', (isOut, recent) => expect(isOutOfTime(recent, ann)).toBe(isOut))
