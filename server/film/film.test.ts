import { describe, expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { isOfReplay, tableBefore } from '@/projections/replayed-table'
import { toldTo, type Viewer } from '@/projections/visibility'
import { handId, raisedAndFolded, sidePot, threeArrive } from '@/tests/support/hand-histories'
import { ANN, BEN, CAT } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import type { Replay } from '../room'
import { filmOf } from './film'
import { framesOf } from './frames'

const log = recorded([...threeArrive(), ...raisedAndFolded().events, ...sidePot().events])
const names = { [ANN]: 'Ann', [BEN]: '</script><b>Ben', [CAT]: 'Cat' }
const inWords = ({ type }: Recorded<RoomEvent>) => type

/** A hand of the log as somebody may see it. */
function replayOf(number: number, viewer: Viewer): Replay {
  const events = toldTo(viewer, log).filter((event) => isOfReplay(event, handId(number)))
  const opened = log.find((event) => event.type === 'TableCreated')
  const started = events.find((event) => event.type === 'HandStarted')
  const start = opened?.type === 'TableCreated' && started?.type === 'HandStarted' && tableBefore(opened, started)
  if (!start) throw new Error('There is no such hand')
  return { start, events, position: log.length, names }
}
const filmFor = (playerId: typeof ANN | null, number = 1) =>
  filmOf([replayOf(number, { playerId } as Viewer)], { playerId, displayName: playerId && 'Ann' }, inWords)

describe('a film', () => {
  test('has a picture of each event, and one before them', () => {
    const replay = replayOf(2, { playerId: ANN })
    const frames = framesOf(replay, ANN, inWords)
    expect(frames.map(({ words }) => words)).toEqual(['Before hand 2', ...replay.events.map(({ type }) => type)])
    expect(frames[0]).toMatchObject({ pot: '0', board: [] })
    expect(frames.at(-1)?.board).toHaveLength(5)
    expect(frames.at(-1)?.seats.some((seat) => seat?.tag.startsWith('+'))).toBe(true)
    expect(frames.some(({ seats }) => seats.some((seat) => seat?.tag === 'To act' && seat.lit))).toBe(true)
  })

  test('shows the cards that its exporter was dealt, and nobody’s that were not shown', () => {
    const cardsOf = (viewer: Viewer) =>
      framesOf(replayOf(1, viewer), viewer.playerId, inWords).flatMap(({ seats }) =>
        seats.flatMap((seat) => seat?.cards.filter((card) => card !== null) ?? []),
      )
    expect(new Set(cardsOf({ playerId: null })).size).toBe(0)
    const own = log.flatMap(({ type, data }) =>
      type === 'HandDealt' && data.handId === handId(1) ? (data.holeCards[ANN] ?? []).map(({ card }) => card) : [],
    )
    expect([...new Set(cardsOf({ playerId: ANN }))].sort()).toEqual(own.sort())
    for (const playerId of [ANN, null]) expect(filmFor(playerId)).not.toContain('salt')
  })

  test('has whoever took it home at the bottom of each hand, also after they changed seats', () => {
    const [first, second] = [replayOf(1, { playerId: ANN }), replayOf(2, { playerId: ANN })]
    const own = first.start.seats.findIndex((seat) => seat?.playerId === ANN)
    const { seats } = second.start
    const elsewhere = seats.toSpliced(own, 1).toSpliced(own + 2, 0, seats[own] ?? null)
    const moved = { ...second, start: { ...second.start, seats: elsewhere }, events: [] }
    const bottomIn = (replay: Replay, playerId: string | null) => [
      ...new Set(framesOf(replay, playerId, inWords).map(({ bottom }) => bottom)),
    ]
    expect(bottomIn(first, ANN)).toEqual([own])
    expect(bottomIn(moved, ANN)).toEqual([own + 2])
    expect(bottomIn(first, null)).toEqual([0])
  })

  test('of several hands tells them one after the other', () => {
    const viewer: Viewer = { playerId: null }
    const page = filmOf([replayOf(1, viewer), replayOf(2, viewer)], { playerId: null, displayName: null }, inWords)
    expect(page).toContain('<h1>Hands 1 to 2 at Felt</h1>')
    expect(page.indexOf('Before hand 1')).toBeLessThan(page.indexOf('Before hand 2'))
    expect(page).toContain('hand 1, root-of-1; hand 2, root-of-2')
  })

  test('asks nobody for anything, lets nothing else run, and takes names as text', () => {
    const page = filmFor(ANN, 2)
    expect(page).not.toMatch(/\b(src|href)=|url\(|@import|https?:/)
    expect(page).toContain("default-src 'none'; script-src 'sha256-")
    expect(page).not.toContain('</script><b>')
    expect(page.match(/<script/g)).toHaveLength(2)
    expect(page).toContain('Taken home by Ann')
  })
})
