import type { Recorded } from '@/domain/kernel'
import { playerStream, type RoomEvent } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'
import type { Figure } from '@/projections/reasons/figure'
import { reasonOf } from '@/projections/reasons/reason-of'
import type { EventStore } from '../event-store'
import { mentionedIn, type NamesOf } from '../names'
import type { Reasons, RoomViews } from '../room'
import type { ViewsAt } from '../views-at'
import { createAmountAt } from './amount-at'
import { readTerms } from './read-terms'

interface ReasonsOptions extends Pick<ViewsAt, 'viewsAt'> {
  prisma: PrismaClient
  store: EventStore
  namesOf: NamesOf
}

/** Why figures are what they are. Money is public in this room, and nothing else is told here. */
export function createReasons({ prisma, store, namesOf, viewsAt }: ReasonsOptions): Pick<RoomViews, 'reasons'> {
  const amountAt = createAmountAt(store, viewsAt)

  return {
    async reasons(asked, { at, before, limit }) {
      const position = at ?? (await store.head())
      const range = { upTo: Math.min(position, (before ?? Number.MAX_SAFE_INTEGER) - 1), limit }
      const page = await readTerms(store, reasonOf(asked), range)
      const first = page.before === null ? 0 : 'hand' in asked ? 0 : ((await amountAt(asked, page.before - 1)) ?? 0)
      const terms = withSums(page.terms, first)
      const amount = 'hand' in asked ? await amountInHand(asked.hand, terms, position) : await amountAt(asked, position)
      if (amount === undefined) return undefined
      const events = terms.map(({ event }) => event)
      return {
        ...{ amount, position, before: first, terms, next: page.before },
        registered: 'player' in asked ? await registeredBy(asked.player, position) : null,
        hands: await numbersOf(events),
        names: await namesOf(mentionedIn(events)),
      }
    },
  }

  /** What the terms of a hand's figure come to, if the hand had been dealt by then. */
  async function amountInHand(hand: string, terms: Reasons['terms'], position: number) {
    const [dealt] = await store.readFirst([`hand-${hand}`])
    return dealt && dealt.position <= position ? (terms.at(-1)?.sum ?? 0) : undefined
  }

  async function registeredBy(player: Extract<Figure, { player: string }>['player'], position: number) {
    const [first] = await store.readFirst([playerStream(player)])
    return first && first.position <= position ? { position: first.position, recordedAt: first.recordedAt } : null
  }

  /** The numbers of hands that events are of, as the projector knows them; the latest may not be there yet. */
  async function numbersOf(events: readonly Recorded<RoomEvent>[]): Promise<Record<string, number>> {
    const ids = events.flatMap(({ data }) => ('handId' in data ? [data.handId] : []))
    if (ids.length === 0) return {}
    const rows = await prisma.handRow.findMany({
      where: { handId: { in: [...new Set(ids)] } },
      select: { handId: true, number: true },
    })
    return Object.fromEntries(rows.map(({ handId, number }) => [handId, number]))
  }
}

function withSums(terms: readonly { event: Recorded<RoomEvent>; amount: number }[], before: number): Reasons['terms'] {
  let sum = before
  return terms.map(({ event, amount }) => {
    sum += amount
    return { event, amount, sum }
  })
}
