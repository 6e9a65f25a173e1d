import type { Recorded } from '@/domain/kernel'
import { explain } from '@/domain/rejections'
import type { RoomEvent } from '@/domain/room'
import { type Viewer, visibleTo } from '@/projections/visibility'
import type { Dispatched } from '../dispatch'
import { problem, sentenceOf } from './problem'

/** What the sender of a command hears of it. */
export function commandAnswer(sent: Dispatched, viewer: Viewer): Response {
  switch (sent.type) {
    case 'accepted': {
      const { type: _, events, ...answer } = sent
      const seen = events.map((event) => {
        const { type, version, position, data } = visibleTo(viewer, event as Recorded<RoomEvent>)
        return { type, version, position, data }
      })
      return Response.json({ ...answer, events: seen }, { headers: { 'cache-control': 'no-store' } })
    }
    case 'rejected': {
      const { code, details } = sent.rejection
      const status = code.endsWith('NotFound') ? 404 : 422
      return problem({ status, code, detail: explain(sent.rejection), figures: details })
    }
    case 'conflict':
      return problem({
        status: 409,
        code: 'ConcurrencyConflict',
        detail: `The stream has moved on: its last version is ${sent.currentVersion}. Look again, then send a new command.`,
        currentVersion: sent.currentVersion,
      })
    case 'commandIdReused':
      return problem({
        status: 409,
        code: 'CommandIdReused',
        detail: 'This command id was used before, for another command. Use a new uuid for a new command.',
      })
    case 'notYours':
      return problem({ status: 403, code: 'NotYours', detail: 'You may act for yourself alone.' })
    case 'invalid':
      return problem({ status: 400, code: 'InvalidCommand', detail: sentenceOf(sent.issues), issues: sent.issues })
  }
}
