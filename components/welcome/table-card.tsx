import Link from 'next/link'
import { Why } from '@/components/explain/why'
import { nameOf } from '@/components/table/name-of'
import { seatPlaces } from '@/components/table/seat-places'
import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'
import { PlayerAvatar } from '@/components/ui/player-avatar'
import { figure } from '@/domain/figures'
import type { LobbyTable } from '@/projections/lobby'

const ASPECT = 2.3

interface TableCardProps {
  table: LobbyTable
  names: Readonly<Record<string, string>>
}

/** An open table to look in at: who sits there, and what lies on it. */
export function TableCard({ table, names }: TableCardProps) {
  const { tableId, name, smallBlind, bigBlind, players, chipsOnTable } = table
  const places = seatPlaces(players.length, ASPECT)
  const seated = players.flatMap((playerId) => (playerId ? [nameOf(names, playerId)] : []))
  return (
    <div className="group relative animate-fade rounded-3xl border border-line bg-panel p-5 shadow-panel transition-colors hover:border-edge">
      <Link
        href={`/tables/${tableId}`}
        aria-label={`${name}, blinds ${figure(smallBlind)} / ${figure(bigBlind)}`}
        className="absolute inset-0 rounded-3xl"
      />
      {/* Above the link and yet no part of it, so that the chips can be pressed by themselves. */}
      <div className="pointer-events-none relative px-5 py-5">
        <div style={{ aspectRatio: ASPECT }} className="relative">
          <div className="absolute -inset-1.5 rounded-full bg-rail" />
          <div className="absolute inset-0 rounded-full bg-[radial-gradient(ellipse_at_50%_38%,var(--felt-lit),var(--felt)_60%,var(--felt-deep))]" />
          <div className="absolute inset-0 flex flex-col items-center justify-center text-on-felt">
            <span className="relative">
              <Lit value={chipsOnTable} className="px-2">
                <ChipAmount short amount={chipsOnTable} className="font-semibold text-xl tracking-tight" />
              </Lit>
              <Why
                figure={{ figure: 'chipsOnTable', table: tableId }}
                label={`the chips on ${name}`}
                amount={chipsOnTable}
              />
            </span>
            <span className="text-on-felt-soft text-xs">on the table</span>
          </div>
          <ol aria-hidden>
            {players.map((playerId, index) => {
              const place = places[index]
              return (
                <li
                  // biome-ignore lint/suspicious/noArrayIndexKey: a seat is its number.
                  key={index}
                  style={{ left: `${place?.x}%`, top: `${place?.y}%` }}
                  className="-translate-x-1/2 -translate-y-1/2 absolute"
                >
                  {playerId ? (
                    <PlayerAvatar
                      key={playerId}
                      playerId={playerId}
                      name={nameOf(names, playerId)}
                      size={34}
                      className="block animate-fade rounded-full shadow-raised"
                    />
                  ) : (
                    <span className="block size-5 rounded-full border-2 border-edge border-dashed bg-panel" />
                  )}
                </li>
              )
            })}
          </ol>
        </div>
      </div>
      <div className="flex items-baseline justify-between gap-3 pt-2">
        <h3 className="truncate font-semibold group-hover:underline">{name}</h3>
        <span className="shrink-0 text-ink-soft text-sm tabular-nums">
          {figure(smallBlind)} / {figure(bigBlind)}
        </span>
      </div>
      <p className="truncate text-ink-soft text-sm">{seated.length > 0 ? seated.join(', ') : 'Nobody yet'}</p>
    </div>
  )
}
