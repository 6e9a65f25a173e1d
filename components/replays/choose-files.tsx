'use client'

import clsx from 'clsx'
import { FileUp } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { MOST_FILES } from './held-files'
import { SAMPLES, type Sample, sampleFile } from './samples'
import { type Limits, megabytes } from './text-of-file'

interface ChooseFilesProps {
  limits: Limits
  /** Files are held over the page. */
  dragging: boolean
  busy: boolean
  onFiles(files: readonly File[]): void
}

/** Where files are dropped or chosen, or a sample is tried. */
export function ChooseFiles({ limits, dragging, busy, onFiles }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState<string | null>(null)

  const handleOpen = () => input.current?.click()
  function handleChosen({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    onFiles([...(currentTarget.files ?? [])])
    // The same file can be chosen again, once it is corrected.
    currentTarget.value = ''
  }
  async function handleSample(sample: Sample) {
    const file = await sampleFile(sample)
    setMissing(file ? null : 'The room did not answer. Try again in a moment.')
    if (file) onFiles([file])
  }

  return (
    <section
      aria-labelledby="choose-files"
      className={clsx(
        'flex flex-col items-center justify-center gap-3 rounded-2xl border-2 border-dashed px-4 py-8 text-center transition-colors',
        dragging ? 'border-accent bg-accent-wash' : 'border-edge bg-panel',
      )}
    >
      <span className="grid size-14 place-items-center rounded-full bg-accent-wash text-accent-text">
        <FileUp aria-hidden className="size-6" />
      </span>
      <h2 id="choose-files" className="font-semibold text-lg">
        {dragging ? 'Let go to read' : 'Drop files here'}
      </h2>
      <p className="max-w-sm text-pretty text-ink-soft text-sm leading-6">
        Open Hand History (.ohh) or PHH (.phh, .phhs). Up to {megabytes(limits.bytes)} and {limits.hands} hands a file,{' '}
        {MOST_FILES} files at once.
      </p>
      {/* It names no kinds of file: a phone that does not know these would let none be chosen. */}
      <input ref={input} type="file" multiple hidden onChange={handleChosen} />
      <Button variant="primary" size="lg" busy={busy} onClick={handleOpen}>
        Choose files
      </Button>
      <fieldset className="mt-2 flex flex-wrap items-center justify-center gap-2">
        <legend className="mx-auto pb-2 text-ink-soft text-sm">Or try a sample</legend>
        {SAMPLES.map((sample) => (
          <Button key={sample.file} onClick={() => handleSample(sample)}>
            {sample.title}
          </Button>
        ))}
      </fieldset>
      {missing && (
        <p role="alert" className="text-danger-text text-sm">
          {missing}
        </p>
      )}
    </section>
  )
}
