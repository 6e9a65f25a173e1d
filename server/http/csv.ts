/** What a spreadsheet would take for a formula, or leave out before one. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r]/u

/** A cell as RFC 4180 has it; a text that a spreadsheet would calculate gets an apostrophe before it. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows of a table as comma-separated values by RFC 4180, the heads first. */
export const csvOf = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
