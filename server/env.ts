import { resolve } from 'node:path'
import { z } from 'zod'

/** A URL of one of the given schemes. The value is not repeated in the sentence, since it may hold a password. */
const urlOf = (schemes: readonly string[], sentence: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), sentence)
    .optional()

const databaseUrl = (name: string) =>
  urlOf(['postgres:', 'postgresql:'], `${name} must be a URL like postgresql://user:password@host:5432/database.`)

const port = {
  error: (issue: { input?: unknown }) => `PORT must be a whole number from 1 to 65535, not "${issue.input}".`,
}

const schema = z
  .object({
    /** PostgreSQL for the app; without it, an embedded one in DATA_DIR. */
    DATABASE_URL: databaseUrl('DATABASE_URL'),
    /** The role that applies migrations and owns the tables; without it, DATABASE_URL's. */
    DATABASE_OWNER_URL: databaseUrl('DATABASE_OWNER_URL'),
    /** Redis, for several nodes. Each node tails the log by itself, so nothing uses it yet. */
    REDIS_URL: urlOf(['redis:', 'rediss:'], 'REDIS_URL must be a URL like redis://host:6379.'),
    PORT: z
      .string()
      .regex(/^\d+$/, port)
      .refine((text) => Number(text) >= 1 && Number(text) <= 65_535, port)
      .transform(Number)
      .default(3000),
    /** 32 bytes, base64: seals what the log must not tell. Without it, one is made in DATA_DIR at the first start. */
    SECRET_KEY: z
      .string()
      .regex(/^[\w+/-]{43}=?$/, 'SECRET_KEY must be 32 bytes in base64, as "openssl rand -base64 32" prints them.')
      .transform((text) => Buffer.from(text, 'base64'))
      .optional(),
    /** `web` serves people, `worker` runs projections and processes, `all` does both. */
    ROLE: z
      .enum(['all', 'web', 'worker'], { error: (issue) => `ROLE must be all, web or worker, not "${issue.input}".` })
      .default('all'),
    /** `off` is for the room's own tests: nothing happens then but what a test does. */
    BOTS: z.enum(['on', 'off'], { error: (issue) => `BOTS must be on or off, not "${issue.input}".` }).default('on'),
    /** Where the embedded database is kept, and the key, if SECRET_KEY does not give it. */
    DATA_DIR: z
      .string()
      .default('.data')
      .transform((path) => resolve(path)),
  })
  .refine((env) => env.DATABASE_OWNER_URL === undefined || env.DATABASE_URL !== undefined, {
    error: 'DATABASE_OWNER_URL is set but DATABASE_URL is not: set both, or neither.',
  })
  .refine((env) => env.ROLE === 'all' || env.DATABASE_URL !== undefined, {
    error: 'DATABASE_URL must be set when ROLE is web or worker: such processes share one database.',
  })
  .refine((env) => env.ROLE === 'all' || env.SECRET_KEY !== undefined, {
    error: 'SECRET_KEY must be set when ROLE is web or worker: such processes share the key to what is sealed.',
  })

export type Environment = z.infer<typeof schema>

/** @returns the environment, or a sentence for each variable that is wrong. An empty variable counts as unset. */
export function parseEnvironment(
  source: Readonly<Record<string, string | undefined>>,
): { readonly env: Environment } | { readonly mistakes: readonly string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  return parsed.success ? { env: parsed.data } : { mistakes: [...new Set(parsed.error.issues.map((i) => i.message))] }
}

/** The environment of this process. If it is wrong, says how and ends the process with code 1. */
export function loadEnvironment(): Environment {
  const result = parseEnvironment(process.env)
  if ('env' in result) return result.env
  for (const mistake of result.mistakes) console.error(mistake)
  process.exit(1)
}
