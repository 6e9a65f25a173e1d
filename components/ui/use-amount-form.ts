'use client'

import { type FormEvent, useState } from 'react'

export interface AmountForm {
  /** What was typed; undefined until something is. */
  typed: string | undefined
  /** Why what was sent is refused, until something else is typed. */
  refusal: string | undefined
  busy: boolean
  type(next: string): void
  /** Empties the field. */
  clear(): void
  /** Sends it once, however often it is asked to; `send` tells why it was refused, if it was. */
  submit(event: FormEvent, send: () => Promise<string | undefined>): Promise<void>
}

/** A form that is about one amount: what is typed, whether it is on its way, and what was said to it. */
export function useAmountForm(): AmountForm {
  const [typed, setTyped] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)

  return {
    typed,
    refusal,
    busy,
    type(next) {
      setTyped(next)
      setRefusal(undefined)
    },
    clear: () => setTyped(undefined),
    async submit(event, send) {
      event.preventDefault()
      // A dialog may lie within another form: this submit is nobody else's.
      event.stopPropagation()
      if (busy) return
      setBusy(true)
      const refused = await send()
      setBusy(false)
      setRefusal(refused)
    },
  }
}
