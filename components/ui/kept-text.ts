/** A text that this browser keeps, for all its tabs; nobody else hears of it. */
export interface KeptText {
  /** Null: nothing is kept. */
  get(): string | null
  set(text: string): void
  /** @returns how to stop listening */
  listen(listener: () => void): () => void
}

/** Where the browser lets nothing be kept, the text lasts as long as the page. */
export function keptText(key: string): KeptText {
  const listeners = new Set<() => void>()
  let unkept: string | null = null
  return {
    get() {
      try {
        return unkept ?? localStorage.getItem(key)
      } catch {
        return unkept
      }
    },
    set(text) {
      try {
        localStorage.setItem(key, text)
        unkept = null
      } catch {
        unkept = text
      }
      for (const listener of listeners) listener()
    },
    listen(listener) {
      listeners.add(listener)
      // Another tab of the same browser.
      window.addEventListener('storage', listener)
      return () => {
        listeners.delete(listener)
        window.removeEventListener('storage', listener)
      }
    },
  }
}
