import { Why } from '@/components/explain/why'
import { ChipAmount } from '@/components/ui/chip-amount'
import { PlayerAvatar } from '@/components/ui/player-avatar'
import type { HandId } from '@/domain/kernel'
import type { HandAtTable, Seat } from '@/projections/table-view'
import { potLabel, potName } from './award-in-words'
import { nameOf } from './name-of'

interface SidePotsProps {
  hand: HandId
  pots: HandAtTable['pots']
  seats: readonly (Seat | null)[]
  names: Readonly<Record<string, string>>
}

/** Pots from here on are shortened, in chips. */
const ROOMY = 1_000_000
/** So many can be told apart by their small pictures; more are counted. */
const FEW = 4

/** Each pot, once there are several, with those who may win it. */
export function SidePots({ hand, pots, seats, names }: SidePotsProps) {
  if (pots.length < 2) return null
  return (
    <ul
      aria-label="Pots"
      className="flex flex-wrap justify-center gap-x-[1.2cqi] gap-y-0.5 text-[max(10.5px,2.9cqi)] level:text-[max(11px,1.25cqi)]"
    >
      {pots.map(({ amount, eligible }, pot) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pot is its number.
        <li key={pot} className="flex items-center gap-[0.4em] rounded-full bg-felt-deep px-[0.7em] leading-[1.75]">
          <span className="text-on-felt-soft">{potLabel(pot, pots.length)}</span>
          <span className="relative">
            <ChipAmount glyph={false} short={amount >= ROOMY} amount={amount} className="font-semibold" />
            <Why figure={{ figure: 'sidePot', hand, pot }} label={potName(pot, pots.length)} amount={amount} />
          </span>
          <span className="-space-x-[0.15em] flex">
            <span className="sr-only">
              {potName(pot, pots.length)}, between {whoIn(eligible, seats, names).join(', ')}
            </span>
            {eligible.length > FEW && (
              <span aria-hidden className="text-on-felt-soft">
                {eligible.length} players
              </span>
            )}
            {eligible.length <= FEW &&
              eligible.map((seat) => {
                const playerId = seats[seat]?.playerId
                if (!playerId) return null
                return (
                  <PlayerAvatar
                    key={seat}
                    playerId={playerId}
                    name={nameOf(names, playerId)}
                    className="size-[1.6em]"
                  />
                )
              })}
          </span>
        </li>
      ))}
    </ul>
  )
}

const whoIn = (eligible: readonly number[], seats: SidePotsProps['seats'], names: SidePotsProps['names']): string[] =>
  eligible.flatMap((seat) => {
    const occupant = seats[seat]
    return occupant ? [nameOf(names, occupant.playerId)] : []
  })
