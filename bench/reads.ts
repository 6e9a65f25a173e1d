import { randomUUID } from 'node:crypto'
import { PlayerId } from '@/domain/kernel'
import { playerStream } from '@/domain/room'
import { rebuildProjection } from '@/server/projection-runner'
import { readModels } from '@/server/read-models'
import { duration } from './rate'
import { perSecond, type Row, times } from './report'
import type { barePg } from './systems/bare-pg'
import type { Rewind } from './systems/rewind'
import { PAYLOAD } from './systems/system'

const EVENTS = 100_000
const PLAYERS = 1_000
const CHUNK = 5_000
const TIMES = 3

/** A hundred thousand events in order, and a projection folded anew from them. */
export async function measureReads(ours: Rewind, bare: Awaited<ReturnType<typeof barePg>>): Promise<Row[]> {
  const { store } = ours.inside
  const before = await store.head()
  for (let n = 0; n < PLAYERS; n++) {
    const playerId = PlayerId.parse(randomUUID())
    await ours.fill(playerStream(playerId), playerId, EVENTS / PLAYERS)
  }
  await bare.pool.query(
    `INSERT INTO bare_events (stream_id, version, type, schema_version, data, command_id, correlation_id, causation_id, actor_id)
     SELECT 'filled-' || n / 100, n % 100, 'FundsDeposited', 1, $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'system'
     FROM generate_series(0, $2 - 1) n`,
    [PAYLOAD, EVENTS],
  )
  const { rows } = await bare.pool.query(
    `SELECT min(position) - 1 AS before FROM bare_events WHERE stream_id LIKE 'filled-%'`,
  )

  const readOurs = async () => {
    let after = before
    for (;;) {
      const events = await store.readAll({ after, limit: CHUNK })
      if (events.length === 0) return
      after = events.at(-1)?.position ?? after
    }
  }
  const readBare = async () => {
    let after: unknown = rows[0]?.before
    for (;;) {
      const page = await bare.pool.query({
        name: 'bare-read',
        text: 'SELECT * FROM bare_events WHERE position > $1 ORDER BY position LIMIT $2',
        values: [after, CHUNK],
      })
      if (page.rows.length === 0) return
      after = page.rows.at(-1)?.position
    }
  }
  const [ourMs, bareMs] = [await duration(TIMES, readOurs), await duration(TIMES, readBare)]
  const [ourRate, bareRate] = [(EVENTS * 1_000) / ourMs, (EVENTS * 1_000) / bareMs]

  const head = await store.head()
  const rebuildMs = await duration(TIMES, () => rebuildProjection(readModels.bankroll, ours.inside))
  const rebuildRate = (head * 1_000) / rebuildMs
  return [
    {
      what: 'read 100,000 events in order',
      figures: { [ours.name]: perSecond(ourRate), [bare.name]: perSecond(bareRate) },
      comesTo: `${times(ourRate / bareRate)} bare pg`,
      aim: '≥ 0.7 × bare pg',
      reached: ourRate / bareRate >= 0.7,
    },
    {
      what: 'rebuild a projection from 100,000 events and more',
      figures: { [ours.name]: perSecond(rebuildRate) },
      aim: '≥ 100,000/s',
      reached: rebuildRate >= 100_000,
    },
  ]
}
