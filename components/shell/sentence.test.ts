import { expect, test } from 'vitest'
import { Amount } from '@/domain/kernel'
import { Name } from '@/domain/name'
import { sentence } from './sentence'

test('what the domain says of a name becomes a sentence', () => {
  expect(sentence('A name', Name.safeParse('  ').error?.issues[0]?.message)).toBe('A name must not be empty.')
  expect(sentence('A name', Name.safeParse('x'.repeat(25)).error?.issues[0]?.message)).toBe(
    'A name must be at most 24 characters.',
  )
})

test('what the domain says of an amount becomes a sentence', () =>
  expect(sentence('An amount', Amount.safeParse(1.5).error?.issues[0]?.message)).toBe(
    'An amount must be a whole number of chips.',
  ))

test('a message that is a sentence already stays as it is', () =>
  expect(sentence('A name', 'Names like this are taken.')).toBe('Names like this are taken.'))
