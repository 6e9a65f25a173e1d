import { describe, expect, test } from 'vitest'
import type { RoomEvent } from '@/domain/room'
import { firstHand, raisedAndFolded, sidePot, threeArrive } from '@/tests/support/hand-histories'
import { ANN, BEN, CAT } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { type Bankroll, bankroll } from './bankroll'
import { ledger } from './ledger'
import { evolveViews, fold, type Views } from './projection'
import { scopesOf } from './scopes'

const log = recorded([...threeArrive(), ...raisedAndFolded().events, ...sidePot().events])
const positionOf = (type: RoomEvent['type'], nth: number) =>
  log.filter((event) => event.type === type)[nth - 1]?.position ?? Number.NaN

/** The three bankrolls as of the nth event of a type. */
function at(type: RoomEvent['type'], nth = 1): (Bankroll | undefined)[] {
  const views = fold(bankroll, log.slice(0, positionOf(type, nth)))
  return [ANN, BEN, CAT].map((playerId) => views[playerId])
}

describe('a bankroll', () => {
  test('shows the bets of a hand that is played, and counts them as in play', () => {
    expect(at('BlindPosted', 2)).toMatchObject([
      { inPlay: 10_000, bets: 0 },
      { inPlay: 1_050, bets: 50 },
      { inPlay: 10_000, bets: 100 },
    ])
    expect(at('ActionTaken', 1)).toMatchObject([{ inPlay: 10_000, bets: 300, total: 20_000 }, {}, {}])
    expect(at('ActionTaken', 5)).toMatchObject([{ bets: 700 }, { bets: 50 }, { bets: 300 }])
    expect(at('UncalledBetReturned', 1)).toMatchObject([{ bets: 300 }, { bets: 50 }, { bets: 300 }])
    expect(at('PotAwarded', 1)).toMatchObject([{ inPlay: 10_000, bets: 300, total: 20_000 }, {}, {}])
  })

  test('is what the hand has made of it once that is completed', () => {
    expect(at('HandCompleted', 1)).toMatchObject([
      { available: 10_000, inPlay: 10_350, total: 20_350, bets: 0 },
      { available: 18_950, inPlay: 1_000, total: 19_950, bets: 0 },
      { available: 10_000, inPlay: 9_700, total: 19_700, bets: 0 },
    ])
    expect(at('HandCompleted', 2)).toMatchObject([
      { inPlay: 9_850, total: 19_850, bets: 0 },
      { inPlay: 3_000, total: 21_950, bets: 0 },
      { inPlay: 8_200, total: 18_200, bets: 0 },
    ])
  })

  test('is never less than what lies in pots, nor does the room make or lose a chip', () => {
    let views: Views<Bankroll> = {}
    for (const event of log) {
      views = evolveViews(bankroll, views, event)
      const all = Object.values(views)
      for (const { inPlay, bets } of all) expect(bets).toBeLessThanOrEqual(inPlay)
      const total = all.reduce((sum, view) => sum + view.total, 0)
      if (event.position >= positionOf('HandStarted', 1)) expect(total).toBe(60_000)
    }
  })

  test('gets back every bet of a hand that is stopped', () => {
    const stopped = firstHand().act(0, 'raise', 300).stop().complete()
    const views = fold(bankroll, recorded([...threeArrive(), ...stopped.events]))
    for (const playerId of [ANN, BEN, CAT]) expect(views[playerId]).toMatchObject({ bets: 0, total: 20_000 })
  })

  test('names nobody: names are kept where they can be forgotten', () =>
    expect(JSON.stringify(fold(bankroll, log))).not.toMatch(/Ann|Ben|Cat/))
})

describe('the ledger', () => {
  /** Every line of a player: what it was, by how much, and the total after it. */
  function lines(playerId: typeof ANN) {
    const written: [string, number, number][] = []
    let last: ReturnType<typeof ledger.evolve>
    for (const event of log) {
      if (!ledger.keys(event).includes(playerId)) continue
      last = ledger.evolve(last, event, playerId)
      if (last) written.push([last.type, last.amount, last.total])
    }
    return written
  }

  test('has a line for each hand that changed a player’s chips, with what it came to', () => {
    expect(lines(ANN).slice(-2)).toEqual([
      ['HandCompleted', 350, 20_350],
      ['HandCompleted', -500, 19_850],
    ])
    expect(lines(BEN).slice(-2)).toEqual([
      ['HandCompleted', -50, 19_950],
      ['HandCompleted', 2_000, 21_950],
    ])
  })

  test('has none for a hand that changed nothing', () => {
    const folded = firstHand().act(0, 'fold').act(1, 'fold').returned(2, 50).award(0, 2, 100).complete()
    const completed = recorded(folded.events).at(-1)
    expect(completed && ledger.keys(completed)).toEqual([BEN, CAT])
  })

  test('can be folded over what concerns one player, in whose hands others play as well', () => {
    const concerning = log.filter((event) => scopesOf(event).includes(`player:${BEN}`))
    expect(fold(ledger, concerning)[BEN]).toEqual(fold(ledger, log)[BEN])
    expect(fold(bankroll, concerning)[BEN]).toEqual(fold(bankroll, log)[BEN])
  })

  test('leaves what is available and reserved as it was', () => {
    const last = fold(ledger, log)
    expect(last[BEN]).toMatchObject({ available: 18_950, reserved: 0, inPlay: 3_000, total: 21_950 })
  })
})

test('a view kept as JSON and the events after it come to the same as the whole, wherever it is cut', () => {
  for (let cut = 0; cut <= log.length; cut++) {
    const kept = <View>(views: Views<View>) => JSON.parse(JSON.stringify(views)) as Views<View>
    expect(fold(bankroll, log.slice(cut), kept(fold(bankroll, log.slice(0, cut))))).toEqual(fold(bankroll, log))
    expect(fold(ledger, log.slice(cut), kept(fold(ledger, log.slice(0, cut))))).toEqual(fold(ledger, log))
  }
})
