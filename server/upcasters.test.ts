import { expect, test } from 'vitest'
import { anAppend, newStream, openStore } from '@/tests/support/open-store'
import { chainUpcasters, type Upcaster } from './upcasters'

const amountInCents: Upcaster = {
  type: 'Paid',
  from: 1,
  up: (data) => ({ ...data, cents: 'amount' in data ? Number(data.amount) * 100 : 0 }),
}
const withoutAmount: Upcaster = {
  type: 'Paid',
  from: 2,
  up: (data) => Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'amount')),
}

const there = openStore({ upcasters: [withoutAmount, amountInCents] })

test('events are lifted to the latest schema when they are read, each from where it was stored', async () => {
  const stream = newStream()
  const paid = (schemaVersion: number, data: object) => ({ type: 'Paid', schemaVersion, data })
  const events = [
    paid(1, { amount: 3, by: 'Ann' }),
    paid(2, { amount: 4, cents: 400 }),
    paid(3, { cents: 5 }),
    { type: 'Other', schemaVersion: 1, data: { amount: 6 } },
  ]
  await there.store.append(anAppend(stream, -1, { events }))
  const lifted = [
    paid(3, { cents: 300, by: 'Ann' }),
    paid(3, { cents: 400 }),
    paid(3, { cents: 5 }),
    { type: 'Other', schemaVersion: 1, data: { amount: 6 } },
  ]
  const inShort = ({ type, schemaVersion, data }: { type: string; schemaVersion: number; data: object }) => ({
    type,
    schemaVersion,
    data,
  })
  expect((await there.store.readStream(stream)).map(inShort)).toEqual(lifted)
  expect((await there.store.readAll({ after: 0, limit: 4 })).map(inShort)).toEqual(lifted)
  expect((await there.store.readScope(['type:Paid'])).map(inShort)).toEqual(lifted.slice(0, 3))
  expect((await there.store.readStream(stream, { asStored: true })).map(inShort)).toEqual(events)
})

test('two upcasters for the same version are a mistake', () => {
  expect(() => chainUpcasters([amountInCents, { ...amountInCents }])).toThrow('Two upcasters for Paid')
})
