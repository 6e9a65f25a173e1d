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

const paid = (schemaVersion: number, data: object) => ({ type: 'Paid', schemaVersion, data })
const inShort = ({ type, schemaVersion, data }: { type: string; schemaVersion: number; data: object }) => ({
  type,
  schemaVersion,
  data,
})

test('events are stored as what they are today, and lifted to the latest schema when they are read', async () => {
  const stream = newStream()
  const ages = [there.another({ upcasters: [] }), there.another({ upcasters: [amountInCents] }), there.store]
  const payments = [{ amount: 3, by: 'Ann' }, { amount: 4, cents: 400 }, { cents: 5 }]
  for (const [age, store] of ages.entries())
    await store.append(anAppend(stream, age - 1, { events: [{ type: 'Paid', data: payments[age] ?? {} }] }))
  await there.store.append(anAppend(stream, 2, { events: [{ type: 'Other', data: { amount: 6 } }] }))

  const other = { type: 'Other', schemaVersion: 1, data: { amount: 6 } }
  const stored = [...payments.map((data, age) => paid(age + 1, data)), other]
  const lifted = [paid(3, { cents: 300, by: 'Ann' }), paid(3, { cents: 400 }), paid(3, { cents: 5 }), other]
  expect((await there.store.readStream(stream)).map(inShort)).toEqual(lifted)
  expect((await there.store.readAll({ after: 0, limit: 4 })).map(inShort)).toEqual(lifted)
  expect((await there.store.readScope(['type:Paid'])).map(inShort)).toEqual(lifted.slice(0, 3))
  expect((await there.store.readStream(stream, { asStored: true })).map(inShort)).toEqual(stored)
})

test('two upcasters for the same version are a mistake', () => {
  expect(() => chainUpcasters([amountInCents, { ...amountInCents }])).toThrow('Two upcasters for Paid')
})
