interface Running<Result> {
  now: Promise<Result>
  next?: Promise<Result>
}

/**
 * Work that is done once at a time for each key. Whoever asks while it is done waits for one more run, with all others who
 * ask meanwhile: it begins after they asked, so that it knows of all that had happened by then.
 */
export class Turns<Key, Result> {
  readonly #running = new Map<Key, Running<Result>>()

  take(key: Key, work: () => Promise<Result>): Promise<Result> {
    const running = this.#running.get(key)
    if (!running) return this.#start(key, work)
    running.next ??= running.now.then(
      () => this.#start(key, work),
      () => this.#start(key, work),
    )
    return running.next
  }

  #start(key: Key, work: () => Promise<Result>): Promise<Result> {
    const now = work().finally(() => this.#running.delete(key))
    this.#running.set(key, { now })
    return now
  }
}
