'use client'

import clsx from 'clsx'
import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react'
import { PlayerAvatar } from '../ui/player-avatar'
import { type ListedPlayer, usePlayerDirectory } from './use-player-directory'

interface PlayerFilterProps {
  onPick(playerId: string): void
}

/** Options that are offered at a time. */
const MOST = 8

const fits = (typed: string) => {
  const sought = typed.trim().toLocaleLowerCase('en')
  return ({ name }: ListedPlayer) => name.toLocaleLowerCase('en').includes(sought)
}

/** Finds a player by name, as one types. */
export function PlayerFilter({ onPick }: PlayerFilterProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const [wanted, setWanted] = useState(false)
  const { data: players, isError } = usePlayerDirectory(wanted)
  const options = (players ?? []).filter(fits(typed)).slice(0, MOST)

  function pick(player: ListedPlayer | undefined) {
    if (!player) return
    setTyped('')
    setOpen(false)
    onPick(player.playerId)
  }
  function handleFocus() {
    setWanted(true)
    setOpen(true)
  }
  const handleBlur = () => setOpen(false)
  function handleChange({ target }: ChangeEvent<HTMLInputElement>) {
    setTyped(target.value)
    setActive(0)
    setOpen(true)
  }
  function handleKeyDown(event: KeyboardEvent) {
    const last = options.length - 1
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1)
    else if (event.key === 'Enter') pick(options[active])
    else if (event.key !== 'Escape') return
    event.preventDefault()
    setOpen(event.key === 'ArrowDown' || event.key === 'ArrowUp')
  }

  return (
    <div className="relative flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        Player
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-options`}
        aria-autocomplete="list"
        aria-activedescendant={open && options[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder="Find by name"
        value={typed}
        onFocus={handleFocus}
        onBlur={handleBlur}
        onClick={() => setOpen(true)}
        onChange={handleChange}
        onKeyDown={handleKeyDown}
        className="h-12 w-full rounded-xl border border-edge bg-raised px-3.5 text-base placeholder:text-ink-soft"
      />
      <div
        id={`${id}-options`}
        role="listbox"
        aria-label="Players"
        hidden={!open}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-96 overflow-y-auto rounded-xl border border-line bg-raised p-1 shadow-raised"
      >
        {options.map((player, index) => (
          <div
            key={player.playerId}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onPointerEnter={() => setActive(index)}
            onClick={() => pick(player)}
            onKeyDown={handleKeyDown}
            className={clsx(
              'flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-3 text-sm',
              index === active && 'bg-sunken',
            )}
          >
            <PlayerAvatar playerId={player.playerId} name={player.name} size={26} />
            <span className="truncate">{player.name}</span>
          </div>
        ))}
        {options.length === 0 && (
          <p className="px-3 py-2.5 text-ink-soft text-sm">
            {isError ? 'The players could not be loaded.' : players ? 'Nobody of that name.' : 'Loading…'}
          </p>
        )}
      </div>
    </div>
  )
}
