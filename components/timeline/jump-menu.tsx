'use client'

import { type ChangeEvent, type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { figure } from '@/domain/figures'
import { type JumpOption, jumpGroups, kindsAmong } from './jump-list'
import { JumpRow } from './jump-row'
import { JumpTime } from './jump-time'
import { markContext } from './mark-in-words'
import { MARKER_COLOURS } from './marker-colours'
import { KIND_NAMES, type MarkerKind } from './marker-kind'
import { useLate } from './use-late'
import type { Transport } from './use-transport'

interface JumpMenuProps {
  transport: Transport
  onJumped(): void
}

/** Every mark of the track by its name: what one types narrows them, the arrows choose, Enter goes there. */
export function JumpMenu({ transport, onJumped }: JumpMenuProps) {
  const { line, names, index, status } = transport
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<MarkerKind>()
  const [active, setActive] = useState(0)
  const late = useLate(status === 'loading')
  const context = useMemo(() => markContext(line.marks, names), [line, names])
  const kinds = useMemo(() => kindsAmong(line.markers), [line])
  const groups = useMemo(
    () => jumpGroups({ markers: line.markers, context, typed, kind, index }),
    [line, context, typed, kind, index],
  )
  const options = groups.flatMap((group) => group.options)

  function handleType({ target }: ChangeEvent<HTMLInputElement>) {
    setTyped(target.value)
    setActive(0)
  }
  function handleKind(chosen: MarkerKind) {
    setKind(kind === chosen ? undefined : chosen)
    setActive(0)
    // So that the arrows choose among what is listed now; where one types on the screen that would cover it.
    if (!window.matchMedia('(pointer: coarse)').matches) field.current?.focus()
  }
  function jump({ marker }: JumpOption) {
    transport.move({ type: 'to', stop: marker.stop })
    onJumped()
  }
  function choose(next: number) {
    const chosen = Math.min(Math.max(next, 0), options.length - 1)
    setActive(chosen)
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }
  function handleKeyDown(event: KeyboardEvent) {
    const option = options[active]
    if (event.key === 'ArrowDown') choose(active + 1)
    else if (event.key === 'ArrowUp') choose(active - 1)
    else if (event.key === 'PageDown') choose(active + 10)
    else if (event.key === 'PageUp') choose(active - 10)
    else if (event.key === 'Enter' && option) jump(option)
    else return
    event.preventDefault()
  }

  return (
    <>
      <label htmlFor={id} className="sr-only">
        Jump to a moment
      </label>
      <input
        ref={field}
        id={id}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-options`}
        aria-autocomplete="list"
        aria-activedescendant={options[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder="Hand 12, all in, a name…"
        value={typed}
        onChange={handleType}
        onKeyDown={handleKeyDown}
        className="h-12 w-full shrink-0 rounded-xl border border-edge bg-raised px-3.5 text-base placeholder:text-ink-soft"
      />
      {kinds.length > 1 && (
        <ul
          aria-label="Kinds"
          className="-mx-4 flex shrink-0 gap-x-0.5 overflow-x-auto px-4 sm:mx-0 sm:flex-wrap sm:px-0"
        >
          {kinds.map(({ kind: each, count }) => (
            <li key={each} className="shrink-0">
              <button
                type="button"
                aria-pressed={each === kind}
                onClick={() => handleKind(each)}
                className="flex min-h-11 items-center gap-1.5 rounded-lg px-2 text-ink-soft text-xs hover:text-ink aria-pressed:bg-accent-wash aria-pressed:text-ink"
              >
                <span aria-hidden className="size-2 rounded-full" style={{ background: MARKER_COLOURS[each] }} />
                {KIND_NAMES[each]} <span className="tabular-nums">{figure(count)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div
        id={`${id}-options`}
        role="listbox"
        aria-label="Moments"
        tabIndex={-1}
        className="min-h-24 grow overflow-y-auto rounded-xl border border-line bg-raised p-1"
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, and no fieldsets.
          <div key={group.kind} role="group" aria-label={group.name}>
            <p role="presentation" className="px-3 pt-2.5 pb-1 text-ink-soft text-xs">
              {group.name}
              {group.count > group.options.length &&
                `, the nearest ${figure(group.options.length)} of ${figure(group.count)}`}
            </p>
            {group.options.map((option) => {
              const place = options.indexOf(option)
              return (
                <JumpRow
                  key={option.marker.position}
                  id={`${id}-${place}`}
                  option={option}
                  time={line.timeAt(option.marker.stop)}
                  active={place === active}
                  onPoint={() => setActive(place)}
                  onChoose={() => jump(option)}
                />
              )
            })}
          </div>
        ))}
        {options.length === 0 && (
          <p className="px-3 py-2.5 text-ink-soft text-sm">
            {status === 'failed'
              ? 'The moments could not be loaded.'
              : status === 'ready'
                ? typed || kind
                  ? 'No moment of that name.'
                  : 'Nothing stands out here yet.'
                : late && 'Loading…'}
          </p>
        )}
      </div>
      {line.marksFrom !== undefined && (
        <p className="shrink-0 text-ink-soft text-xs">
          From event {figure(line.marksFrom)} on all are listed; of what was before, the last of the rarest.
        </p>
      )}
      <JumpTime transport={transport} onJumped={onJumped} />
    </>
  )
}
