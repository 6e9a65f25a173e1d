import type { z } from 'zod'
import { HandId, PlayerId } from '@/domain/kernel'
import type { HandBranch } from '@/projections/branch'
import type { MoneyBranch } from '@/projections/money-branch'
import { NOBODY } from '@/projections/visibility'
import type { NoBranch } from '../branches/branches'
import type { Call } from './endpoint'
import { handNamed, playerNamed } from './named'
import { problem } from './problem'
import { beyondTheEnd } from './queries'

const NO_BRANCH: Record<Exclude<NoBranch, 'no hand'>, { code: string; detail: string }> = {
  'not over': {
    code: 'HandNotOver',
    detail: 'Other roads lead off a hand that is over. This one is still played: nobody may reckon it through.',
  },
  'not in hand': {
    code: 'MomentNotInHand',
    detail: 'A road leaves a hand at one of its own moments: `at` must lie between its deal and its last event.',
  },
}

/** What a hand would have come to. Nothing is kept, and the answer says of itself that it did not happen. */
export async function handBranch(call: Call, branch: z.output<typeof HandBranch>): Promise<Response> {
  const { params, room, session, sender, request } = call
  const id = HandId.safeParse(params.id)
  if (!id.success) return handNamed(params.id, async () => undefined)
  const told = await room.branches.ofHand(id.data, session ?? NOBODY, branch, { ...sender, signal: request.signal })
  if (told === 'no hand') return handNamed(id.data, async () => undefined)
  if (typeof told === 'string') return problem({ status: 422, ...NO_BRANCH[told] })
  if (!('wait' in told)) return handNamed(id.data, async () => told)
  return problem({
    status: 429,
    code: 'TooManyRunOuts',
    detail: 'Many hands are being run out just now. Wait a moment, then ask again.',
    retryAfter: Math.ceil(told.wait / 1_000),
  })
}

/** What commands would have come to at a moment of a player's money's past, which is as public as the money. */
export async function moneyBranch({ params, room }: Call, branch: z.output<typeof MoneyBranch>): Promise<Response> {
  const id = PlayerId.safeParse(params.id)
  if (!id.success) return playerNamed(params.id, async () => undefined)
  const beyond = beyondTheEnd(branch, await room.views.head())
  if (beyond) return problem({ status: 400, code: 'InvalidCommand', detail: beyond })
  return playerNamed(id.data, () => room.branches.ofMoney(id.data, branch))
}
