import { NOBODY } from '@/projections/visibility'
import { reading } from '@/server/http/endpoint'
import { latestIn } from '@/server/http/latest'
import { problem } from '@/server/http/problem'
import { LatestQuery, StreamName } from '@/server/http/queries'

export const GET = reading(LatestQuery, async (call, { at, latest }) => {
  const { params, room, session } = call
  const name = StreamName.safeParse(params.streamId)
  const found = name.success ? await room.views.stream(name.data, at ?? { type: 'now' }, session ?? NOBODY) : undefined
  if (!found)
    return problem({
      status: 404,
      code: 'StreamNotFound',
      detail: 'There is no such stream, or it had no event yet at this moment.',
    })
  if (at?.type === 'version' && at.version > found.version)
    return problem({
      status: 400,
      code: 'InvalidQuery',
      detail: `at=v${at.version} lies beyond the end of the stream, which is v${found.version}.`,
    })
  const last = latest === 'true' ? await latestIn(call, [`stream:${found.streamId}`], found.position) : {}
  return Response.json({ ...found, ...last }, { headers: { 'cache-control': 'no-store' } })
})
