import { z } from 'zod'
import { HandEvent } from '@/domain/hand/events'
import { type HandBranch, HandBranchTold } from '@/projections/branch'
import { askBranch } from './ask-branch'

/** As the page has it: events are the domain's own, and where they came from says that they did not happen. */
const Told = HandBranchTold.extend({
  events: z.array(
    z
      .object({ speculation: z.literal(true) })
      .loose()
      .transform(asEvent),
  ),
})
export type Told = z.infer<typeof Told>

function asEvent({ speculation: _, ...event }: object & { speculation: true }, context: z.RefinementCtx): HandEvent {
  const read = HandEvent.safeParse(event)
  if (read.success) return read.data
  context.addIssue({ code: 'custom', message: 'is no event of a hand' })
  return z.NEVER
}

/** Has the room follow a branch; it keeps nothing. @throws Error with a sentence for people */
export const tellBranch = async (handId: string, branch: HandBranch, signal?: AbortSignal): Promise<Told> =>
  Told.parse(await askBranch(`/api/hands/${handId}/branches`, branch, signal))
