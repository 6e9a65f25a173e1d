import { createHmac } from 'node:crypto'
import pg from 'pg'

/**
 * The role the app acts as. The migrations make it, own the tables by another, and grant it what the app does: so the
 * app cannot switch off the triggers that keep the log append-only.
 */
const APP_ROLE = 'rewind_app'

/** The embedded cluster's login with that role. */
const LOGIN = 'rewind'

/**
 * The app's connection URL for a database whose owner's is known. The password is derived, so that tools which may read
 * the owner's find the app's too, and there is nothing else to keep.
 */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.password = createHmac('sha256', url.password).update(LOGIN).digest('base64url')
  url.username = LOGIN
  return url.href
}

/**
 * Makes the embedded cluster's login, or refreshes it.
 * @returns the app's connection URL for the owner's database
 */
export async function ensureAppLogin(owner: pg.Client, ownerUrl: string): Promise<string> {
  const url = appUrl(ownerUrl)
  const found = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [LOGIN])
  if (found.rowCount === 0) await owner.query(`CREATE ROLE ${LOGIN} LOGIN IN ROLE ${APP_ROLE}`)
  await owner.query(`ALTER ROLE ${LOGIN} PASSWORD ${pg.escapeLiteral(new URL(url).password)}`)
  return url
}

/** Lets a login act as the app's role, unless it may already. */
export async function grantAppRole(owner: pg.Client, login: string): Promise<void> {
  const found = await owner.query<{ may: boolean }>(`SELECT pg_has_role($1, $2, 'SET') AS may`, [login, APP_ROLE])
  if (!found.rows[0]?.may) await owner.query(`GRANT ${APP_ROLE} TO ${pg.escapeIdentifier(login)}`)
}

/** The same connection, but from its first statement on as the app's role: for a login that owns the tables itself. */
export function actingAsApp(connectionUrl: string): string {
  const url = new URL(connectionUrl)
  const options = url.searchParams.get('options')
  url.searchParams.set('options', `${options ? `${options} ` : ''}-c role=${APP_ROLE}`)
  return url.href
}
