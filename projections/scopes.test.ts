import { expect, test } from 'vitest'
import { anEveningOfHands, FELT } from '@/tests/support/hand-histories'
import { ANN, BEN, CAT } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { scopesOf } from './scopes'

const log = recorded(anEveningOfHands())
const concerning = (scope: string) => log.filter((event) => (scopesOf(event) as string[]).includes(scope))
const players = ({ type }: { type: string }) => {
  const event = log.find((each) => each.type === type)
  return event ? scopesOf(event).filter((scope) => scope.startsWith('player:')) : []
}
const everyone = [BEN, CAT, ANN].map((id) => `player:${id}`)

test.each(['HandStarted', 'HandDealt', 'HandCompleted', 'HandEnded'])('a %s concerns all who are dealt in', (type) =>
  expect(players({ type })).toEqual(everyone),
)

test('an award concerns its winners, an action whoever acts, a table whoever opens it', () => {
  expect(players({ type: 'PotAwarded' })).toEqual([`player:${ANN}`])
  expect(players({ type: 'BlindPosted' })).toEqual([`player:${BEN}`])
  expect(players({ type: 'TableCreated' })).toEqual([`player:${ANN}`])
})

test('everything at a table concerns it', () => expect(concerning(`table:${FELT}`)).toEqual(log))

test('the stays at a table begin and end with who sits down and leaves', () =>
  expect(concerning(`stays:${FELT}`).map(({ type }) => type)).toEqual(['PlayerSeated', 'PlayerSeated', 'PlayerSeated']))

test('hands change no row of the lobby and nothing in the books', () => {
  const changes = ['TableCreated', 'PlayerSeated', 'PlayerSeated', 'PlayerSeated']
  expect(concerning('lobby').map(({ type }) => type)).toEqual(changes)
  expect(concerning('books').map(({ type }) => type)).toEqual(changes.slice(1))
})

test('no event has the same scope twice', () => {
  for (const event of log) expect(new Set(scopesOf(event)).size).toBe(scopesOf(event).length)
})
