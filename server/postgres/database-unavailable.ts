/** The database cannot be had, for a reason that a person can mend; the message says how. */
export class DatabaseUnavailable extends Error {
  readonly code = 'DatabaseUnavailable'
}
