'use client'

import { FileQuestion } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useOwnClock } from '../timeline/use-time-in-words'
import { Notice } from '../ui/notice'
import { ChooseFiles } from './choose-files'
import { fileInWords } from './file-in-words'
import { FilesRead } from './files-read'
import { type HeldFiles, heldFiles } from './held-files'
import { PasteForm } from './paste-form'
import type { Limits } from './text-of-file'
import { useForgotten } from './use-forgotten'

interface ImportPageProps {
  held: HeldFiles
  limits: Limits
  /** Files are held over the page. */
  dragging: boolean
  /** The hand that the address names; it is in no file that this tab holds. */
  asked: string | null
}

/** Takes files of hands, and lists what is in them. */
export function ImportPage({ held, limits, dragging, asked }: ImportPageProps) {
  const { files, busy, readings, remark } = held
  const handleFiles = (chosen: readonly File[]) => void heldFiles.read(chosen, limits)
  const forgotten = useForgotten(files.length > 0, asked)
  const alive = useOwnClock()
  const results = useRef<HTMLHeadingElement>(null)
  const before = useRef(readings)

  const showResults = useEffectEvent(() => {
    if (before.current === readings) return
    before.current = readings
    results.current?.focus({ preventScroll: true })
    results.current?.scrollIntoView({ block: 'start' })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that reading has ended.
  useEffect(() => showResults(), [readings])

  return (
    <div
      data-page="import"
      data-alive={alive || undefined}
      className="mx-auto flex max-w-6xl flex-col gap-4 pt-6 pb-16 sm:pt-10"
    >
      <header className="flex flex-col gap-2 pb-1">
        <h1 className="font-semibold text-2xl tracking-tight sm:text-3xl">Replay a file of hands</h1>
        <p className="max-w-3xl text-pretty text-ink-soft text-sm leading-6 sm:text-base">
          Watch hands from elsewhere, or ones you took home from here, in this room’s own replayer. A file is read for
          you alone: nothing of it is stored, and it never becomes part of this room’s log.
        </p>
      </header>
      {forgotten && (
        <Notice
          icon={<FileQuestion aria-hidden />}
          title="Choose your file again"
          detail="Since nothing is stored, a file is forgotten when its page is loaded anew, and a link to a hand of it opens in the tab that read it alone."
        />
      )}
      <div className="grid items-stretch gap-4 lg:grid-cols-2">
        <ChooseFiles limits={limits} dragging={dragging} busy={busy} onFiles={handleFiles} />
        <PasteForm busy={busy} onFiles={handleFiles} />
      </div>
      <div role="status" className="sr-only">
        {!busy && files.map((file) => <p key={file.id}>{fileInWords(file)}</p>)}
      </div>
      {remark && <Notice title={remark} />}
      {files.length > 0 && <FilesRead files={files} heading={results} />}
    </div>
  )
}
