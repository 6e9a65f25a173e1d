'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from '../ui/icon-button'

interface CopyTextProps {
  text: string
  /** What it is, as in "Copy hash". */
  label: string
}

/** Milliseconds. */
const TELL_FOR = 1_500

/** Copies a text to the clipboard, also where the clipboard's own interface is not given: on plain HTTP. */
async function copy(text: string): Promise<boolean> {
  const written = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  if (written) return true
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}

export function CopyText({ text, label }: CopyTextProps) {
  const [copied, setCopied] = useState(false)
  const handleCopy = async () => setCopied(await copy(text))

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(setCopied, TELL_FOR, false)
    return () => clearTimeout(timer)
  }, [copied])

  return (
    <>
      <IconButton label={`Copy ${label.toLowerCase()}`} onClick={handleCopy}>
        {copied ? <Check aria-hidden className="text-felt-text" /> : <Copy aria-hidden />}
      </IconButton>
      <span role="status" className="sr-only">
        {copied && `${label} copied`}
      </span>
    </>
  )
}
