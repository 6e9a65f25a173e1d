import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseEnvironment } from './env'

const key = Buffer.alloc(32, 7)

test('nothing need be set', () =>
  expect(parseEnvironment({})).toEqual({ env: { PORT: 3000, ROLE: 'all', BOTS: 'on', DATA_DIR: resolve('.data') } }))

test('an empty variable counts as unset', () =>
  expect(parseEnvironment({ PORT: '', DATABASE_URL: '', ROLE: '' })).toEqual(parseEnvironment({})))

test('everything can be set', () =>
  expect(
    parseEnvironment({
      DATABASE_URL: 'postgres://a:b@localhost/rewind',
      DATABASE_OWNER_URL: 'postgresql://owner@localhost/rewind',
      REDIS_URL: 'redis://localhost:6379',
      PORT: '8080',
      SECRET_KEY: key.toString('base64'),
      ROLE: 'web',
      BOTS: 'off',
      DATA_DIR: '/srv/rewind',
      PATH: '/bin',
    }),
  ).toEqual({
    env: {
      DATABASE_URL: 'postgres://a:b@localhost/rewind',
      DATABASE_OWNER_URL: 'postgresql://owner@localhost/rewind',
      REDIS_URL: 'redis://localhost:6379',
      PORT: 8080,
      SECRET_KEY: key,
      ROLE: 'web',
      BOTS: 'off',
      DATA_DIR: '/srv/rewind',
    },
  }))

const port = (value: string) => `PORT must be a whole number from 1 to 65535, not "${value}".`

test.each([
  [{ PORT: '0' }, port('0')],
  [{ PORT: '65536' }, port('65536')],
  [{ PORT: '80.5' }, port('80.5')],
  [{ PORT: 'http' }, port('http')],
  [{ PORT: '-1' }, port('-1')],
  [{ BOTS: 'no' }, 'BOTS must be on or off, not "no".'],
  [{ ROLE: 'boss' }, 'ROLE must be all, web or worker, not "boss".'],
  [{ DATABASE_URL: 'localhost' }, 'DATABASE_URL must be a URL like postgresql://user:password@host:5432/database.'],
  [{ DATABASE_URL: 'mysql://h/d' }, 'DATABASE_URL must be a URL like postgresql://user:password@host:5432/database.'],
  [{ REDIS_URL: 'http://h' }, 'REDIS_URL must be a URL like redis://host:6379.'],
  [{ SECRET_KEY: 'short' }, 'SECRET_KEY must be 32 bytes in base64, as "openssl rand -base64 32" prints them.'],
  [
    { ROLE: 'web', SECRET_KEY: key.toString('base64') },
    'DATABASE_URL must be set when ROLE is web or worker: such processes share one database.',
  ],
  [
    { ROLE: 'worker', DATABASE_URL: 'postgres://h/d' },
    'SECRET_KEY must be set when ROLE is web or worker: such processes share the key to what is sealed.',
  ],
  [
    { DATABASE_OWNER_URL: 'postgres://h/d' },
    'DATABASE_OWNER_URL is set but DATABASE_URL is not: set both, or neither.',
  ],
])('%j is refused in one sentence', (source, sentence) =>
  expect(parseEnvironment(source)).toEqual({ mistakes: [sentence] }),
)

test('each wrong variable has its sentence, and no value of a secret is repeated', () => {
  const result = parseEnvironment({ PORT: 'x', ROLE: 'y', SECRET_KEY: 'hunter2', DATABASE_URL: 'http://u:hunter2@h' })
  const mistakes = 'mistakes' in result ? result.mistakes : []
  expect(mistakes).toHaveLength(4)
  expect(mistakes.join()).not.toContain('hunter2')
})
