import { expect, test } from 'vitest'
import { ANN, BEN } from '@/tests/support/ids'
import { SECRET } from '@/tests/support/secret'
import { createInvitationCodes } from './invitation-codes'

const codeOf = createInvitationCodes(SECRET)
const [first, second] = ['90000000-0000-4000-8000-000000000001', '90000000-0000-4000-8000-000000000002'] as const

test('a command that is sent again has the same code, in another process too', () =>
  expect(createInvitationCodes(SECRET)(ANN, first)).toBe(codeOf(ANN, first)))

test('any other command, player or room has another', () => {
  const others = [codeOf(ANN, second), codeOf(BEN, first), createInvitationCodes(Buffer.alloc(32, 9))(ANN, first)]
  expect(new Set([codeOf(ANN, first), ...others]).size).toBe(4)
})

test('it is 144 bits that a URL takes as they are', () => {
  const code = codeOf(ANN, first)
  expect(Buffer.from(code, 'base64url')).toHaveLength(18)
  expect(encodeURIComponent(code)).toBe(code)
})
