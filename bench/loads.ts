import { randomUUID } from 'node:crypto'
import { chips, PlayerId } from '@/domain/kernel'
import type { PlayerEvent } from '@/domain/player/events'
import { player } from '@/domain/player/player'
import { playerStream } from '@/domain/room'
import { aggregateOf } from '@/server/aggregates'
import { createHotAggregates } from '@/server/hot-aggregates'
import { duration } from './rate'
import { milliseconds, type Row, times } from './report'
import type { Castore } from './systems/castore'
import type { Rewind } from './systems/rewind'
import { PAYLOAD } from './systems/system'

const EVENTS = 1_000
const TIMES = 40

/** Loading and folding a stream of a thousand events: cold, from a snapshot a hundred events back, and kept in memory. */
export async function measureLoads(ours: Rewind, peer: Castore): Promise<Row[]> {
  const { store } = ours.inside
  const playerId = PlayerId.parse(randomUUID())
  const streamId = playerStream(playerId)
  const aggregate = aggregateOf(streamId)
  if (!aggregate) throw new Error(`${streamId} is no aggregate’s stream`)
  await ours.fill(streamId, playerId, EVENTS)
  const peerStream = randomUUID()
  await peer.fill(peerStream, EVENTS)

  const cold = () => createHotAggregates(store).get(streamId, aggregate)
  const peerCold = async () => {
    const deposited: PlayerEvent = {
      type: 'FundsDeposited',
      data: { playerId, amount: chips(PAYLOAD.amount) },
    }
    const registered = player.evolve(player.initial, {
      type: 'PlayerRegistered',
      data: { playerId, displayName: 'Filled' },
    })
    return (await peer.load(peerStream)).reduce((state) => player.evolve(state, deposited), registered)
  }
  await duration(TIMES, cold)
  await duration(TIMES, peerCold)
  const [coldMs, peerMs] = [await duration(TIMES, cold), await duration(TIMES, peerCold)]

  const [state] = [await cold()]
  if (aggregate.snapshots)
    await store.saveSnapshot({ streamId, version: EVENTS - 1, state: state.state }, aggregate.snapshots)
  await duration(TIMES, cold)
  const snapshotMs = await duration(TIMES, cold)

  const hot = createHotAggregates(store)
  await hot.get(streamId, aggregate)
  const cachedMs = await duration(TIMES, () => hot.get(streamId, aggregate))

  return [
    {
      what: 'load and fold 1,000 events, cold',
      figures: { [ours.name]: milliseconds(coldMs), [peer.name]: milliseconds(peerMs) },
      comesTo: `${times(coldMs / peerMs)} castore`,
      aim: 'no slower than castore',
      reached: coldMs <= peerMs,
    },
    {
      what: 'load from a snapshot',
      figures: { [ours.name]: milliseconds(snapshotMs) },
      aim: '< 1 ms',
      reached: snapshotMs < 1,
    },
    {
      what: 'load, kept in memory',
      figures: { [ours.name]: milliseconds(cachedMs) },
      aim: '< 0.1 ms',
      reached: cachedMs < 0.1,
    },
  ]
}
