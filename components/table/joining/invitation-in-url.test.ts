import { expect, test } from 'vitest'
import { withoutInvitation } from './invitation-in-url'

test.each([
  ['?invite=abc', '/tables/1'],
  ['?at=7&invite=abc', '/tables/1?at=7'],
  ['', '/tables/1'],
])('%s loses its invitation, and nothing else', (search, address) =>
  expect(withoutInvitation({ pathname: '/tables/1', search, hash: '' })).toBe(address),
)
