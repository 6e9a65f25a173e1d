/**
 * A name of ours as it stands in PokerStars text. That format tells a name from what follows it by colons, brackets and
 * parentheses, so those are written as in a URL (`%3A`), and so is the percent sign. Names at one table differ there:
 * the second `Ann` is `Ann%#2`.
 */
export function namesInText(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    const escaped = (name || 'Someone').replace(/[%:[\]()]/g, escapedMark)
    return times === 1 ? escaped : `${escaped}%#${times}`
  })
}

const escapedMark = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`

/** The name that was written so. */
export const nameFromText = (text: string): string =>
  text
    .replace(/%#\d+$/, '')
    .replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
