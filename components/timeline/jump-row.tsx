'use client'

import clsx from 'clsx'
import type { JumpOption } from './jump-list'
import { MARKER_COLOURS } from './marker-colours'
import { useTimeInWords } from './use-time-in-words'

interface JumpRowProps {
  id: string
  option: JumpOption
  /** Milliseconds since 1970. */
  time: number
  active: boolean
  onPoint(): void
  onChoose(): void
}

/** One mark that can be gone to. The keys are the field's above. */
export function JumpRow({ id, option: { marker, words }, time, active, onPoint, onChoose }: JumpRowProps) {
  const when = useTimeInWords(new Date(time).toISOString())
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus, and its keys.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={clsx(
        'flex min-h-11 cursor-pointer items-center gap-2.5 rounded-lg px-3 text-sm',
        active && 'bg-sunken',
      )}
    >
      <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: MARKER_COLOURS[marker.kind] }} />
      <span className="min-w-0 grow text-pretty">{words}</span>
      <span className="shrink-0 text-ink-soft text-xs tabular-nums">{when}</span>
    </div>
  )
}
