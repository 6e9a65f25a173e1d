'use client'

import type { RefObject } from 'react'
import { usePreferences } from '../table/preferences/use-preferences'
import { Button } from '../ui/button'
import { FilePanel } from './file-panel'
import { type HeldFile, heldFiles } from './held-files'

interface FilesReadProps {
  files: readonly HeldFile[]
  /** Is given the focus once reading has ended. */
  heading: RefObject<HTMLHeadingElement | null>
}

/** What came of the files that were chosen, the last one first. */
export function FilesRead({ files, heading }: FilesReadProps) {
  const { preferences } = usePreferences()
  const handleForget = () => heldFiles.forget()
  return (
    <section aria-labelledby="files-read" className="flex scroll-mt-20 flex-col gap-4 pt-2">
      <div className="flex items-center justify-between gap-3">
        <h2
          id="files-read"
          ref={heading}
          tabIndex={-1}
          className="scroll-mt-20 font-semibold text-xl tracking-tight outline-none"
        >
          Hands to watch
        </h2>
        <Button onClick={handleForget}>Forget these files</Button>
      </div>
      <div data-deck={preferences.fourColours ? 'four' : 'two'} className="flex flex-col gap-4">
        {files.map((file) => (
          <FilePanel key={file.id} file={file} />
        ))}
      </div>
    </section>
  )
}
