import { expect, test } from 'vitest'
import type { ChatMessage, ChatReaction } from '@/domain/chat/message'
import type { PlayerId } from '@/domain/kernel'
import { chatFrom, grouped, withEarlier, withNews, without } from './chat-log'

const by = (playerId: string) => playerId as PlayerId
const text = (id: number, who = 'ann', seat: number | null = 0): ChatMessage => ({
  id,
  playerId: by(who),
  seat,
  position: id,
  saidAt: '2026-01-01T00:00:00.000Z',
  text: `${id}`,
})
const reaction = (id: number, who = 'ann'): ChatReaction => ({
  ...{ id, playerId: by(who), seat: 0, position: id, saidAt: '2026-01-01T00:00:00.000Z' },
  reaction: '🔥',
})
const page = (ids: number[], next: number | null, last = ids.at(-1) ?? 0) => ({
  messages: ids.map((id) => ({ ...text(id), displayName: 'Ann' })),
  next,
  last,
})
const news = (after: number, position: number, ...said: (ChatMessage | ChatReaction)[]) => ({
  scope: 'chat:t' as const,
  after,
  position,
  said,
  names: {},
})
const ids = ({ messages }: { messages: readonly ChatMessage[] }) => messages.map(({ id }) => id)

test('news is added once, also what the first page held already', () => {
  const log = chatFrom(page([3, 4, 5], null, 4))
  const after = withNews(log, news(4, 6, text(5), text(6)))
  expect(ids(after)).toEqual([3, 4, 5, 6])
  expect(withNews(after, news(4, 6, text(5), text(6)))).toBe(after)
})

test('news with a gap before it is left for a better one', () => {
  const log = chatFrom(page([3], null))
  expect(withNews(log, news(7, 8, text(8)))).toBe(log)
})

test('a reaction is shown until it is over, the latest of each player', () => {
  const log = withNews(chatFrom(page([], null)), news(0, 3, reaction(2), reaction(3)))
  expect(log.messages).toEqual([])
  expect(without(log, reaction(2))).toBe(log)
  expect(without(log, reaction(3)).reactions).toEqual({})
})

test('older messages come before', () => {
  const log = withEarlier(chatFrom(page([5, 6], 5)), page([3, 4], null))
  expect(ids(log)).toEqual([3, 4, 5, 6])
  expect(log.earlier).toBeNull()
})

test('what one says in a row is a group, until another speaks or the player sits down', () => {
  const said = [text(1), text(2), text(3, 'ben'), text(4, 'ben', null), text(5)]
  expect(grouped(said).map((each) => each.map(({ id }) => id))).toEqual([[1, 2], [3], [4], [5]])
})
