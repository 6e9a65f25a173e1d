import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { aDeal, plantedDeck } from '@/tests/support/deals'
import { tableId } from '@/tests/support/ids'
import { roomInside } from '@/tests/support/inside'
import { createDispatch, type Dispatched, type Sources } from './dispatch'
import type { EventStore } from './event-store'

const room = roomInside()

/** Sources that count how often they are asked. */
function counted() {
  const asked = { now: 0, deal: 0, seeds: [] as readonly string[] }
  const sources: Sources = {
    now: () => Date.UTC(2026, 0, 1, 0, 0, asked.now++),
    deal: (_, seeds) => {
      asked.seeds = seeds
      return plantedDeck(`deck ${++asked.deal}`)
    },
  }
  return { asked, sources }
}

/** What an accepted command came to. */
const eventsOf = (sent: Dispatched) => (sent.type === 'accepted' ? sent.events : [])

const sending = () => ({ sender: { type: 'system' as const }, commandId: randomUUID() })

/** A store at which the first append comes too late. */
function lateAtFirst(store: EventStore): EventStore {
  let isLate = true
  return {
    ...store,
    append(request) {
      if (!isLate) return store.append(request)
      isLate = false
      return Promise.resolve({ type: 'conflict', currentVersion: request.expectedVersion })
    },
  }
}

test('a hand is dealt from the deck that comes with the command, shuffled with what the players put in', async () => {
  const { asked, sources } = counted()
  const dispatch = createDispatch(room.inside.store, sources)
  const sent = await dispatch(aDeal(), sending())
  expect(eventsOf(sent)[0]).toMatchObject({ type: 'HandDealt', data: { commitment: 'deck 1' } })
  expect(asked).toMatchObject({ deal: 1, seeds: ['luck', ''] })
})

test('sent again it gets its first answer, though the deck is another', async () => {
  const { asked, sources } = counted()
  const dispatch = createDispatch(room.inside.store, sources)
  const [deal, same] = [aDeal(), sending()]
  const first = await dispatch(deal, same)
  expect(await dispatch(deal, same)).toEqual(first)
  expect(asked.deal).toBe(2)
})

test('decided again after a conflict, it has the time that it then is, and the same deck', async () => {
  const { asked, sources } = counted()
  const dispatch = createDispatch(lateAtFirst(room.inside.store), sources)
  const sent = await dispatch(aDeal(), sending())
  expect(eventsOf(sent)[0]).toMatchObject({ data: { commitment: 'deck 1' } })
  expect(asked).toMatchObject({ now: 2, deal: 1 })
  expect(eventsOf(sent).at(-1)).toMatchObject({ type: 'TurnStarted', data: { deadline: '2026-01-01T00:00:21.000Z' } })
})

test('other commands draw no deck', async () => {
  const { asked, sources } = counted()
  await createDispatch(room.inside.store, sources)({ type: 'StartHand', data: { tableId: tableId(9) } }, sending())
  expect(asked).toMatchObject({ now: 1, deal: 0 })
})
