import { z } from 'zod'
import { HandId, PlayerId, TableId } from '@/domain/kernel'

/** The number of something; in a URL it is a digit or two, and nothing else that JavaScript takes for a number. */
const oneOf = (first: number, last: number, what: string) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^\d{1,2}$/)
          .transform(Number),
      ],
      `must be the number of ${what}`,
    )
    .pipe(z.int().min(first).max(last))

/**
 * A figure of chips that is shown somewhere and is the same for everybody; and what it is of. Of an account at a table,
 * `session…` is the current or last stay alone. What begins with `all` is everybody's together.
 */
export const CommonFigure = z.discriminatedUnion('figure', [
  /** `bets` is what of `inPlay` lies in the pots of hands; `won` is what all hands have come to. */
  z.object({ figure: z.enum(['available', 'reserved', 'inPlay', 'bets', 'total', 'won']), player: PlayerId }),
  z.object({
    figure: z.enum([
      'stack',
      /** Waits beside the stack until the hand is over. */
      'queued',
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
  z.object({ figure: z.enum(['sidePot']), hand: HandId, pot: oneOf(0, 20, 'a pot: 0 is the main pot') }),
  /** What lies before a player on this street; what the hand has come to for them. */
  z.object({ figure: z.enum(['bet', 'handResult']), hand: HandId, player: PlayerId }),
  /** What a player was awarded in a hand: of all its pots and boards, or of some pots (`0,1`) and of one board alone. */
  z.object({
    figure: z.enum(['awarded']),
    hand: HandId,
    player: PlayerId,
    pots: z
      .string()
      .regex(/^\d{1,2}(,\d{1,2})*$/, 'must be numbers of pots, such as 0,1')
      .optional(),
    run: oneOf(1, 2, 'a board').optional(),
  }),
  /** The room's books; `inRoom` is what was deposited, less what was withdrawn. */
  z.object({
    figure: z.enum(['deposits', 'withdrawals', 'inRoom', 'allAvailable', 'allReserved', 'onTables', 'inFlight']),
  }),
])
export type CommonFigure = z.infer<typeof CommonFigure>

/** Chips on all the tables that the lobby lists, which not everybody is listed the same. */
const InLobby = z.object({ figure: z.enum(['inLobby']) })

/** Any figure that can be asked for its reasons. */
export const Figure = z.discriminatedUnion('figure', [...CommonFigure.options, InLobby])
export type Figure = z.infer<typeof Figure>

/** A figure once it is settled whatever depends on who asks, and when. */
export type SettledFigure = CommonFigure | { figure: 'onTheseTables'; tables: readonly TableId[] }

/** The figures of the kind that one belongs to. */
export type FigureOf<Name extends Figure['figure'], Kind = Figure> = Kind extends { figure: infer Names }
  ? Name extends Names
    ? Kind
    : never
  : never
