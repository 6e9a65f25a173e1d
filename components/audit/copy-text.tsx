'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from '../ui/icon-button'
import { copy } from './copy'

interface CopyTextProps {
  text: string
  /** What it is, as in "Copy hash". */
  label: string
}

/** Milliseconds. */
const TELL_FOR = 1_500

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
