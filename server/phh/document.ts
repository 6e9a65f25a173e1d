import { parse, TomlError } from 'smol-toml'

/** The fields of one hand as they stand in a document, and where. */
export interface HandFields {
  /** The hand's name in a collection (`[1]`); null: the document holds one hand alone. */
  name: string | null
  fields: Readonly<Record<string, unknown>>
  /** The document's text from this hand on, and the number of its first line, from 1. */
  text: string
  line: number
}

/** A fault in a document; lines are counted from 1. */
export interface Fault {
  line: number
  why: string
}

/** Strings and comments, which are left alone, and numbers with a point or an exponent. */
const STRING = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*/
const FLOAT = /(?<=[\s=[,])[+-]?\d[\d_]*(?:\.[\d_]+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)(?=[\s,\]#]|$)/
const STRING_OR_FLOAT = new RegExp(`${STRING.source}|(${FLOAT.source})`, 'g')

/** Puts every decimal number in quotes, so that it is read as it is written: a float would lose digits. */
const withQuotedDecimals = (text: string): string =>
  text.replace(STRING_OR_FLOAT, (token, float: string | undefined) =>
    float === undefined ? token : `"${float.replaceAll('_', '')}"`,
  )

/**
 * The hands of a document, `.phh` or a collection `.phhs`. Whole numbers come as bigint, decimal ones as strings, and
 * `inf` as a number.
 */
export function readDocument(text: string): HandFields[] | Fault {
  try {
    const document: Readonly<Record<string, unknown>> = parse(withQuotedDecimals(text), { integersAsBigInt: true })
    const parts = Object.entries(document)
    const isCollection = parts.length > 0 && parts.every(([, part]) => isTable(part))
    if (!isCollection) return [{ name: null, fields: document, text, line: 1 }]
    return parts.flatMap(([name, fields]) => (isTable(fields) ? [{ name, fields, ...placeOf(name, text) }] : []))
  } catch (error) {
    if (error instanceof TomlError) return { line: error.line, why: error.message.split('\n')[0] ?? 'no TOML' }
    throw error
  }
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

/** Where the table of that name begins. */
function placeOf(name: string, text: string): { text: string; line: number } {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const start = text.search(new RegExp(`^[ \\t]*\\[\\s*["']?${quoted}["']?\\s*\\]`, 'm'))
  return { text: text.slice(Math.max(0, start)), line: lineAt(text, Math.max(0, start)) }
}

const assignmentOf = (field: string) => new RegExp(`^[ \\t]*["']?${field}["']?[ \\t]*=`, 'm')

/** The line on which a field of the hand begins; where it is missing, the hand's own. */
export function lineOfField({ text, line }: HandFields, field: string): number {
  const start = text.search(assignmentOf(field))
  return start < 0 ? line : line + lineAt(text, start) - 1
}

/** The lines of the entries of `actions`. */
export function linesOfActions(source: HandFields, actions: readonly string[]): number[] {
  const { text, line } = source
  let at = Math.max(0, text.search(assignmentOf('actions')))
  return actions.map((action) => {
    const found = [`"${action}"`, `'${action}'`].map((literal) => text.indexOf(literal, at)).filter((each) => each >= 0)
    if (found.length > 0) at = Math.min(...found) + 1
    return line + lineAt(text, at) - 1
  })
}
