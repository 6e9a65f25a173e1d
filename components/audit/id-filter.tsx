'use client'

import { Search } from 'lucide-react'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { Field } from '../ui/field'
import { IconButton } from '../ui/icon-button'
import { type AuditFilters, filterOfId } from './filters'

interface IdFilterProps {
  onFind(filter: AuditFilters): void
}

/** Finds a stream or a workflow by an id that was copied somewhere. */
export function IdFilter({ onFind }: IdFilterProps) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()

  function handleChange({ target }: ChangeEvent<HTMLInputElement>) {
    setTyped(target.value)
    setError(undefined)
  }
  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const filter = filterOfId(typed)
    if (!filter) return setError('Paste a stream, as in player-…, or a correlation id.')
    setTyped('')
    onFind(filter)
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="min-w-0">
      <Field
        label="Stream or correlation id"
        name="id"
        autoComplete="off"
        spellCheck={false}
        placeholder="Paste an id"
        value={typed}
        error={error}
        onChange={handleChange}
        after={
          <IconButton label="Find" type="submit" className="-mr-2.5">
            <Search aria-hidden />
          </IconButton>
        }
      />
    </form>
  )
}
