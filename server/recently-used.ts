/**
 * A map that keeps entries of so much weight and no more: those that were set or asked for last. Each weighs 1 unless it is
 * said how much; the very last is kept whatever it weighs.
 */
export class RecentlyUsed<Key, Value> {
  /** The least recently used first. */
  readonly #entries = new Map<Key, { value: Value; weight: number }>()
  #weight = 0

  constructor(
    private readonly most: number,
    private readonly weightOf: (value: Value) => number = () => 1,
  ) {}

  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  set(key: Key, value: Value): void {
    this.delete(key)
    const weight = this.weightOf(value)
    this.#entries.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.most || this.#entries.size === 1) break
      this.delete(oldest)
    }
  }

  delete(key: Key): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0
    this.#entries.delete(key)
  }
}
