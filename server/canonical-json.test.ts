import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '@/domain/hash-chain'
import { openStore } from '@/tests/support/open-store'

const there = openStore()

test('canonical JSON is what Postgres prints, whatever the value', async () => {
  // Postgres stores no NUL in a jsonb.
  const values = fc.jsonValue({ stringUnit: 'binary' }).filter((value) => !JSON.stringify(value).includes('\\u0000'))
  const many = fc.array(values, { minLength: 20, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(many, async (given) => {
      const { rows } = await there.database.pool.query<{ text: string }>(
        'SELECT value::text AS text FROM jsonb_array_elements($1::jsonb) value',
        [JSON.stringify(given)],
      )
      expect(given.map(canonicalJson)).toEqual(rows.map(({ text }) => text))
    }),
  )
})
