'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'

interface PasteFormProps {
  busy: boolean
  onFiles(files: readonly File[]): void
}

const EXAMPLE = 'variant = "NT"\nantes = [0, 0]\nblinds_or_straddles = [5, 10]\n…'

/** Takes a file's text as it stands on somebody's clipboard. */
export function PasteForm({ busy, onFiles }: PasteFormProps) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (text.trim() === '') return setError('Paste the text of a file first.')
    onFiles([new File([text], 'Pasted text')])
  }

  return (
    <Panel title="Or paste its text" className="flex flex-col">
      <form onSubmit={handleSubmit} className="flex grow flex-col gap-3 px-4 pt-1 pb-4">
        <label htmlFor="pasted" className="sr-only">
          Text of a file
        </label>
        <textarea
          id="pasted"
          value={text}
          rows={8}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          placeholder={EXAMPLE}
          aria-invalid={error !== undefined}
          aria-describedby="pasted-note"
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            setError(undefined)
          }}
          className="min-h-40 w-full grow resize-y rounded-xl border border-edge bg-raised px-3.5 py-3 font-mono text-base leading-6 placeholder:text-ink-soft aria-invalid:border-danger-text sm:text-sm"
        />
        <p id="pasted-note" aria-live="polite" className="text-danger-text text-sm empty:hidden">
          {error}
        </p>
        <div className="flex justify-end">
          <Button type="submit" busy={busy}>
            Read the text
          </Button>
        </div>
      </form>
    </Panel>
  )
}
