'use client'

import clsx from 'clsx'
import { SendHorizontal } from 'lucide-react'
import { type ChangeEvent, type FormEvent, useId, useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { type Reaction, Saying } from '@/domain/chat/message'
import { LONGEST_TEXT, visibleLength } from '@/domain/chat/text'
import { useCompany } from './company'
import { ReactionPicker } from './reaction-picker'
import { say } from './read-chat'

/** From here on it is told how many characters are left. */
const NEAR = 40

/** Where a message is written; one that is refused stays, with the reason. */
export function ChatComposer({ seated }: { seated: boolean }) {
  const { tableId } = useCompany()
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const id = useId()
  const left = LONGEST_TEXT - visibleLength(text)

  function handleChange({ target }: ChangeEvent<HTMLInputElement>) {
    setText(target.value)
    setError(undefined)
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (busy || text.trim() === '') return
    const saying = Saying.safeParse({ text })
    if (!saying.success) return setError(`A message ${textIssue(text)}.`)
    setBusy(true)
    const refused = await say(tableId, saying.data)
    setBusy(false)
    setError(refused)
    // What was typed meanwhile is another message.
    if (!refused) setText((now) => (now === text ? '' : now))
  }

  async function handleReact(reaction: Reaction) {
    setError(await say(tableId, { reaction }))
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="border-line border-t p-2">
      <div className="flex items-center gap-1">
        {seated && <ReactionPicker onReact={handleReact} />}
        <input
          id={id}
          value={text}
          onChange={handleChange}
          aria-label="Message"
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-note`}
          placeholder="Say something"
          autoComplete="off"
          enterKeyHint="send"
          dir="auto"
          className={clsx(
            'h-11 min-w-0 grow rounded-xl border bg-raised px-3 text-base outline-offset-1 placeholder:text-ink-soft sm:text-sm',
            error === undefined ? 'border-edge' : 'border-danger-text',
          )}
        />
        <button
          type="submit"
          aria-label="Send"
          aria-busy={busy || undefined}
          aria-disabled={busy || text.trim() === '' || undefined}
          className={buttonStyle('primary', 'md', 'size-11 px-0!')}
        >
          <SendHorizontal aria-hidden />
        </button>
      </div>
      <p
        id={`${id}-note`}
        aria-live="polite"
        className={clsx('px-1 pt-1.5 text-sm empty:hidden', error || left < 0 ? 'text-danger-text' : 'text-ink-soft')}
      >
        {error ?? counted(left)}
      </p>
    </form>
  )
}

function counted(left: number) {
  if (left > NEAR) return null
  const characters = Math.abs(left) === 1 ? 'character' : 'characters'
  return left < 0 ? `${-left} ${characters} too many` : `${left} ${characters} left`
}

function textIssue(text: string): string {
  const issues = Saying.options[0].safeParse({ text }).error?.issues
  return issues?.[0]?.message ?? 'cannot be sent like this'
}
