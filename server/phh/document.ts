import { parse, TomlError } from 'smol-toml'

/** The fields of one hand as they stand in a document, and where. */
export interface HandFields {
  /** The hand's name in a collection (`[1]`); null: the document holds one hand alone. */
  name: string | null
  fields: Readonly<Record<string, unknown>>
  /** This hand's part of the document's text, and the number of its first line, from 1. */
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
 * @param most how many hands are read; where there are more, none is
 */
export function readDocument(
  text: string,
  most = Number.POSITIVE_INFINITY,
): HandFields[] | Fault | { tooMany: number } {
  try {
    const document: Readonly<Record<string, unknown>> = parse(withQuotedDecimals(text), { integersAsBigInt: true })
    const parts = Object.entries(document)
    const isCollection = parts.length > 0 && parts.every(([, part]) => isTable(part))
    if (!isCollection) return [{ name: null, fields: document, text, line: 1 }]
    if (parts.length > most) return { tooMany: parts.length }
    const starts = parts.map(([name]) => startOf(name, text))
    return parts.flatMap(([name, fields], n) => {
      const start = starts[n] ?? 0
      const end = Math.min(text.length, ...starts.filter((other) => other > start))
      return isTable(fields) ? [{ name, fields, text: text.slice(start, end), line: lineAt(text, start) }] : []
    })
  } catch (error) {
    return faultOf(error)
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof TomlError) return { line: error.line, why: error.message.split('\n')[0] ?? 'no TOML' }
  throw error
}

const HEADING = /^[ \t]*\[[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([\w-]+))[ \t]*\][ \t]*(?:#.*)?$/gm

/** A hand of a collection that is no TOML, beside others that may be. */
export interface BrokenHand {
  name: string
  fault: Fault
}

/**
 * The hands of a collection that cannot be read as a whole, each by itself: one that is broken costs the others nothing.
 * Undefined: it is no collection.
 */
export function readHandByHand(
  text: string,
  most: number,
): (HandFields | BrokenHand)[] | { tooMany: number } | undefined {
  const headings = [...text.matchAll(HEADING)]
  if (headings.length < 2) return undefined
  if (headings.length > most) return { tooMany: headings.length }
  return headings.map((heading, n) => {
    const part = text.slice(heading.index, headings[n + 1]?.index)
    const line = lineAt(text, heading.index)
    const name = heading[1] ?? heading[2] ?? heading[3] ?? ''
    const read = readDocument(part)
    if (Array.isArray(read) && read[0]) return { ...read[0], name, text: part, line }
    const fault = 'why' in read ? read : { line: 1, why: 'no hand' }
    return { name, fault: { ...fault, line: line + fault.line - 1 } }
  })
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

/** Where the table of that name begins. */
function startOf(name: string, text: string): number {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return Math.max(0, text.search(new RegExp(`^[ \\t]*\\[\\s*["']?${quoted}["']?\\s*\\]`, 'm')))
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
