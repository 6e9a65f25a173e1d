/** Lets one loop sleep until it is woken. A wake-up that comes while it is at work is not lost. */
export class Waker {
  #woken = false
  #wake: (() => void) | undefined

  wake(): void {
    if (this.#wake) this.#wake()
    else this.#woken = true
  }

  /** @param ms wakes by itself after so many milliseconds; without it, never */
  sleep(ms?: number): Promise<void> {
    if (this.#woken) {
      this.#woken = false
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(() => this.#wake?.(), ms)
      this.#wake = () => {
        clearTimeout(timer)
        this.#wake = undefined
        resolve()
      }
    })
  }
}
