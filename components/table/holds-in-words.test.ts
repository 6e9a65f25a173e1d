import { expect, test } from 'vitest'
import type { Card } from '@/domain/cards'
import { holdsInWords } from './holds-in-words'

const cards = (text: string) => text.split(' ').filter(Boolean) as Card[]
const holds = (own: string, board: string, second = '') =>
  holdsInWords(cards(own), { board: cards(board), secondBoard: cards(second) })

test('what is held is told with the board there is', () => {
  expect(holds('9d Qd', '')).toBe('Queen nine, suited')
  expect(holds('9d Qd', 'Ts 4s Jd 5h 7c')).toBe('Queen high')
})

test('with two boards it is told of both, unless it is the same', () => {
  expect(holds('9d Qd', 'Ts 4s Jd 5h 7c', 'Jh 6c 9c Qc 6s')).toBe('Queen high / Two pair, queens and nines')
  expect(holds('9d Qd', 'Ts 4s Jd 5h 7c', 'Th 4c Jc 5s 7s')).toBe('Queen high')
})
