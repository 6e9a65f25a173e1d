import { describe, expect, test } from 'vitest'
import { parseAction } from './notation'

describe('an entry of `actions` is read', () => {
  test.each([
    ['d dh p1 AsKs', { type: 'deal-hole', player: 0, cards: ['As', 'Ks'] }],
    ['d dh p3 ????', { type: 'deal-hole', player: 2, cards: [null, null] }],
    ['d db Jc3d5c', { type: 'deal-board', cards: ['Jc', '3d', '5c'] }],
    ['p2 f', { type: 'fold', player: 1 }],
    ['p1 cc', { type: 'check-or-call', player: 0 }],
    ['p3 cbr 2.50', { type: 'bet-or-raise', player: 2, to: { digits: 25n, places: 1 } }],
    ['p1 sm AsKs', { type: 'show', player: 0, cards: ['As', 'Ks'] }],
    ['p1 sm ??Ks', { type: 'show', player: 0, cards: [null, 'Ks'] }],
    ['p1 sm -', { type: 'show', player: 0, cards: 'dealt' }],
    ['p1 sm', { type: 'muck', player: 0 }],
    ['  p1   cc  # she sighs', { type: 'check-or-call', player: 0 }],
    ['p3 f # "well played" # he says', { type: 'fold', player: 2 }],
    ['# Burn card 6s is exposed', { type: 'comment' }],
    ['', { type: 'comment' }],
  ])('%j', (text, action) => expect(parseAction(text, 3)).toEqual(action))
})

describe('and what cannot be read says why', () => {
  test.each([
    ['p4 f', /"p4" is neither d nor p1 to p3/],
    ['p0 f', /"p0"/],
    ['x f', /"x"/],
    ['p1', /"" is none of f, cc, cbr and sm/],
    ['p1 sd', /"sd" is none of/],
    ['p1 cbr', /"" is no amount/],
    ['p1 cbr 0', /"0" is no amount/],
    ['p1 cbr -5', /"-5" is no amount/],
    ['p1 cbr 1,000', /"1,000" is no amount/],
    ['p1 cbr 5 6', /"6" is too much/],
    ['p1 cc 5', /no amount/],
    ['p1 sm As', /two cards/],
    ['p1 sm AsK', /"AsK" are no cards/],
    ['d db 1s', /"1s" are no cards/],
    ['d dh p9 AsKs', /"p9" is not p1 to p3/],
    ['d dh AsKs', /the dealer deals by/],
    ['d xx AsKs', /the dealer deals by/],
  ])('%j', (text, why) => expect(parseAction(text, 3)).toEqual({ type: 'unreadable', why: expect.stringMatching(why) }))
})
