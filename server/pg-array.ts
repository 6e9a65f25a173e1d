/** A one-dimensional array as Postgres reads it from text, to be cast to its type. */
export const arrayLiteral = (elements: readonly (string | number | null)[]): string =>
  `{${elements.map((element) => (typeof element === 'string' ? quoted(element) : (element ?? 'NULL'))).join(',')}}`

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`
