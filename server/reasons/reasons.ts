import type { Recorded } from '@/domain/kernel'
import { playerStream, type RoomEvent } from '@/domain/room'
import { listedTo, openTables } from '@/projections/lobby'
import type { Figure, SettledFigure } from '@/projections/reasons/figure'
import { reasonOf } from '@/projections/reasons/reason-of'
import { NOBODY, type Viewer } from '@/projections/visibility'
import type { EventStore } from '../event-store'
import type { HandNumbersOf } from '../hand-numbers'
import { mentionedIn, type NamesOf } from '../names'
import { readModels } from '../read-models'
import type { Reasons, RoomViews } from '../room'
import type { ViewsAt } from '../views-at'
import { createAmountAt, type Shown } from './amount-at'
import { latestMovement } from './latest-movement'
import { readTerms, type TermPage } from './read-terms'

interface ReasonsOptions extends Pick<ViewsAt, 'viewsAt'> {
  store: EventStore
  namesOf: NamesOf
  numbersOf: HandNumbersOf
}

/** Why figures are what they are. Money is public in this room, and nothing else is told here. */
export function createReasons({
  store,
  namesOf,
  numbersOf,
  viewsAt,
}: ReasonsOptions): Pick<RoomViews, 'reasons' | 'latestMovement'> {
  const amountAt = createAmountAt(store, viewsAt)

  return {
    latestMovement: (player, upTo) => latestMovement(store, player, upTo),

    async reasons(figure, { at, before, limit, viewer = NOBODY }) {
      const position = at ?? (await store.head())
      const asked = await settled(figure, position, viewer)
      const page = await readTerms(store, reasonOf(asked), { at: position, before: before ?? null, limit })
      const first =
        'hand' in asked || page.before === null
          ? 0
          : ((await amountAt(figureBefore(asked, page), page.before - 1)) ?? 0)
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

  /** Which tables are listed depends on who looks, and when. */
  async function settled(figure: Figure, position: number, viewer: Viewer): Promise<SettledFigure> {
    if (figure.figure !== 'inLobby') return figure
    const { views } = await viewsAt(readModels.lobby, { scope: 'lobby', at: position })
    return { figure: 'onTheseTables', tables: listedTo(viewer, openTables(views)).map(({ tableId }) => tableId) }
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
}

function withSums(terms: readonly { event: Recorded<RoomEvent>; amount: number }[], before: number): Reasons['terms'] {
  let sum = before
  return terms.map(({ event, amount }) => {
    sum += amount
    return { event, amount, sum }
  })
}

/**
 * What a figure's terms before a page sum to, as a figure: itself, but for a stack before a hand that is told as one term. Of
 * that hand's own events nothing is told then, and the account at the table is what does not count them either.
 */
function figureBefore(asked: Shown, { terms: [first] }: TermPage): Shown {
  const isOfHandUnderWay = first?.event.streamId.startsWith('hand-')
  return asked.figure === 'stack' && !isOfHandUnderWay ? { ...asked, figure: 'onTable' as const } : asked
}
