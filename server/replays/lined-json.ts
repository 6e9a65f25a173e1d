import type { Fault } from '../phh/document'

/** A number as it is written, so that no digit is lost. */
export interface WrittenNumber {
  number: string
}

export type LinedValue = null | boolean | string | WrittenNumber | LinedValue[] | LinedObject
/** An object of a document, and the line it begins on, from 1. Its members keep no prototype. */
export interface LinedObject {
  line: number
  members: Readonly<Record<string, LinedValue | undefined>>
}

const DEEPEST = 40
const TOKEN = /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/uy

/** A value of a document, or what is wrong where one should be. */
export type LinedPart = { value: LinedValue } | { fault: Fault }

/**
 * Reads JSON values that follow one another, as a file of Open Hand History holds them. Behind one that is broken it goes
 * on with the next that begins a line, as writers of such files put them: nothing within a value begins one.
 * @param most how many may be broken before it gives up
 */
export function readLinedJson(text: string, most: number): LinedPart[] {
  const reader = new Reader(text)
  const parts: LinedPart[] = []
  let faults = 0
  while (!reader.isAtEnd) {
    const start = reader.mark()
    try {
      parts.push({ value: reader.value(0) })
    } catch (error) {
      if (!isFault(error)) throw error
      parts.push({ fault: error })
      faults += 1
      if (faults > most || !reader.goBehind(start)) break
    }
  }
  return parts
}

const isFault = (error: unknown): error is Fault =>
  typeof error === 'object' && error !== null && 'line' in error && 'why' in error

class Reader {
  private at = 0
  private line = 1

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return /^\s*$/.test(this.text.slice(this.at, this.at + 64)) && this.text.slice(this.at).trim() === ''
  }

  mark(): { at: number; line: number } {
    return { at: this.at, line: this.line }
  }

  /** Goes to the first line behind a mark's own value that begins with a brace. @returns whether there is one */
  goBehind({ at, line }: { at: number; line: number }): boolean {
    const begun = at + (/^\s*/.exec(this.text.slice(at))?.[0].length ?? 0)
    const next = this.text.indexOf('\n{', begun)
    if (next < 0) return false
    this.at = at
    this.line = line
    this.pass(this.text.slice(at, next + 1))
    return true
  }

  value(depth: number): LinedValue {
    if (depth > DEEPEST) throw this.fault('it is nested too deeply')
    const token = this.token()
    if (token === '{') return this.object(depth)
    if (token === '[') return this.list(depth)
    if (token.startsWith('"')) return this.string(token)
    if (token === 'true' || token === 'false') return token === 'true'
    if (token === 'null') return null
    if (/^[-\d]/.test(token)) return { number: token }
    throw this.fault(`a value was expected, not ${token}`)
  }

  private object(depth: number): LinedObject {
    const { line } = this
    const members: Record<string, LinedValue> = Object.create(null)
    for (let token = this.token(); token !== '}'; ) {
      if (!token.startsWith('"')) throw this.fault(`the name of a member was expected, not ${token}`)
      const name = this.string(token)
      this.expect(':', `after ${token}`)
      members[name] = this.value(depth + 1)
      token = this.token()
      if (token === ',') {
        token = this.token()
        if (token === '}') throw this.fault('nothing follows the comma')
      } else if (token !== '}') throw this.fault(`a comma or } was expected, not ${token}`)
    }
    return { line, members }
  }

  private list(depth: number): LinedValue[] {
    const values: LinedValue[] = []
    if (this.peek() === ']') {
      this.token()
      return values
    }
    for (;;) {
      values.push(this.value(depth + 1))
      const token = this.token()
      if (token === ']') return values
      if (token !== ',') throw this.fault(`a comma or ] was expected, not ${token}`)
    }
  }

  private string(token: string): string {
    try {
      return JSON.parse(token)
    } catch {
      throw this.fault(`${token} is no JSON string`)
    }
  }

  private expect(mark: string, where: string): void {
    const token = this.token()
    if (token !== mark) throw this.fault(`${mark} was expected ${where}, not ${token}`)
  }

  private peek(): string {
    const { at, line } = this
    const token = this.token()
    this.at = at
    this.line = line
    return token
  }

  private token(): string {
    TOKEN.lastIndex = this.at
    const found = TOKEN.exec(this.text)
    if (!found) {
      const [gap = ''] = /^\s*/.exec(this.text.slice(this.at)) ?? []
      this.pass(gap)
      const next = this.text.slice(this.at, this.at + 20).split('\n')[0]
      throw this.fault(next ? `"${next}" is no JSON` : 'the file ends in the middle')
    }
    this.pass(found[0])
    return found[0].trimStart()
  }

  private pass(text: string): void {
    this.at += text.length
    for (const mark of text) if (mark === '\n') this.line += 1
  }

  private fault(why: string): Fault {
    return { line: this.line, why }
  }
}
