'use client'

import { Bookmark, Link2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { copy } from '../audit/copy'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { useToast } from '../ui/toast'
import { LONGEST_NAME, shortName } from './link-text'

interface NameAndShareProps {
  /** What the road's maker calls it; may be empty. */
  name: string
  /** What it is called where it has no name of its own. */
  title: string
  /** Its address. */
  path: string
  onKeep(name: string): void
}

/** Gives a road a name, keeps it in this browser, and shares it as a link. */
export function NameAndShare({ name, title, path, onKeep }: NameAndShareProps) {
  const toast = useToast()
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? name

  function handleKeep(event: FormEvent) {
    event.preventDefault()
    const kept = shortName(shown.trim() || title)
    onKeep(kept)
    setTyped(undefined)
    toast.show({ title: 'Kept in this browser', detail: kept })
  }
  async function handleCopy() {
    const done = await copy(new URL(path, window.location.origin).href)
    toast.show(done ? { title: 'Link copied' } : { title: 'Your browser did not let the page copy', tone: 'danger' })
  }

  return (
    <form onSubmit={handleKeep} className="flex flex-col gap-3 px-4 pb-3">
      <Field
        label="What to call this road"
        value={shown}
        placeholder={title}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit">
          <Bookmark aria-hidden />
          Keep it
        </Button>
        <Button onClick={handleCopy}>
          <Link2 aria-hidden />
          Copy link
        </Button>
      </div>
    </form>
  )
}
