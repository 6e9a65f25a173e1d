import { expect, test } from 'vitest'
import type { Card } from '@/domain/cards'
import { codeOf } from '@/domain/hand/ranking'
import { seededRandom } from '../demo/random'
import { equity, type Range } from './equity'
import { startingShare } from './starting-hands'

const ANYTHING: Range = { width: 1, bestOf: 1 }
const cards = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((card) => codeOf(card as Card))
const share = (own: string, board: string, ...rivals: Range[]) => {
  const [first = 0, second = 0] = cards(own)
  return equity({ own: [first, second], board: cards(board), rivals }, 4_000, seededRandom(5))
}

test('aces win 85 % against one hand and 64 % against three', () => {
  expect(share('As Ah', '', ANYTHING)).toBeCloseTo(0.852, 1)
  expect(share('As Ah', '', ANYTHING, ANYTHING, ANYTHING)).toBeCloseTo(0.64, 1)
})

test('a board that plays is shared, and a royal flush is not', () => {
  expect(share('2c 3d', 'As Ks Qs Js Ts', ANYTHING)).toBe(0.5)
  expect(share('As Ks', 'Qs Js Ts 2c 3d', ANYTHING, ANYTHING)).toBe(1)
})

test('a rival whose play tells of good cards leaves less', () => {
  const against = (range: Range) => share('Kd Jc', 'Ks 8h 3c', range)
  expect(against({ width: 0.1, bestOf: 1 })).toBeLessThan(against(ANYTHING))
  expect(against({ width: 1, bestOf: 2 })).toBeLessThan(against(ANYTHING) - 0.05)
  expect(against({ width: 1, bestOf: 3 })).toBeLessThan(against({ width: 1, bestOf: 2 }))
})

test('all starting hands have their place, from aces to a deuce and a three', () => {
  const place = (text: string) => {
    const [a = 0, b = 0] = cards(text)
    expect(startingShare(a, b)).toBe(startingShare(b, a))
    return startingShare(a, b)
  }
  expect(place('As Ah')).toBeCloseTo(6 / 1326)
  expect(place('2s 3h')).toBe(1)
  expect(place('As Ks')).toBeLessThan(place('As Kh'))
  const all = Array.from({ length: 52 }, (_, a) => Array.from({ length: a }, (_, b) => startingShare(a, b))).flat()
  expect(new Set(all).size).toBe(169)
})

test('the order of starting hands is the one that dealing them out gives', () => {
  const random = seededRandom(6)
  const sample = ['Ts Th', 'Ac Qc', 'Kd Js', '8s 8d', 'Jh Th', 'Ad 5h', '7c 6c', 'Qs 6h', '3c 3d', '9d 4c', '7s 2d']
  const dealt = sample.map((text) => {
    const [a = 0, b = 0] = cards(text)
    const won = equity({ own: [a, b], board: [], rivals: [ANYTHING, ANYTHING, ANYTHING] }, 20_000, random)
    return { won, listed: startingShare(a, b) }
  })
  const byEquity = dealt.toSorted((a, b) => b.won - a.won)
  expect(byEquity).toEqual(dealt.toSorted((a, b) => a.listed - b.listed))
})
