import { z } from 'zod'
import { HandId, PlayerId, TableId } from '@/domain/kernel'

/**
 * A figure of chips that is shown somewhere and can be asked for its reasons; and what it is of. Of an account at a table,
 * `session…` is the current or last stay alone. What begins with `all` is everybody's together.
 */
export const Figure = z.discriminatedUnion('figure', [
  /** `won` is what all hands have come to. */
  z.object({ figure: z.enum(['available', 'reserved', 'inPlay', 'total', 'won']), player: PlayerId }),
  z.object({
    figure: z.enum([
      'stack',
      'boughtIn',
      'cashedOut',
      'onTable',
      'net',
      'sessionNet',
      'sessionBoughtIn',
      'sessionCashedOut',
    ]),
    table: TableId,
    player: PlayerId,
  }),
  z.object({ figure: z.enum(['chipsOnTable', 'allBoughtIn', 'allCashedOut']), table: TableId }),
  /** All that is played for in a hand, or was. */
  z.object({ figure: z.enum(['pot']), hand: HandId }),
  /** One of its pots, without the bets that still lie before the players; 0 is the main pot. */
  z.object({ figure: z.enum(['sidePot']), hand: HandId, pot: z.coerce.number<number>().int().min(0).max(20) }),
  /** What lies before a player on this street; what the hand has come to for them. */
  z.object({ figure: z.enum(['bet', 'handResult']), hand: HandId, player: PlayerId }),
  /** The room's books; `inRoom` is what was deposited, less what was withdrawn. */
  z.object({
    figure: z.enum(['deposits', 'withdrawals', 'inRoom', 'allAvailable', 'allReserved', 'onTables', 'inFlight']),
  }),
])
export type Figure = z.infer<typeof Figure>

/** The figures of the kind that one belongs to. */
export type FigureOf<Name extends Figure['figure'], Kind = Figure> = Kind extends { figure: infer Names }
  ? Name extends Names
    ? Kind
    : never
  : never
