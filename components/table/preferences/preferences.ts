import { z } from 'zod'

/** How one player wants the tables of this browser to be; nobody else hears of it. */
export const Preferences = z.object({
  /** A colour for each suit, rather than red and black. */
  fourColours: z.boolean().catch(true),
  /** Cards and chips move; off, they are where they belong at once. Reduced motion turns it off by itself. */
  motion: z.boolean().catch(true),
  /** Sounds of cards, chips, and one's own turn. */
  sounds: z.boolean().catch(true),
  /** A notification of the system when it is one's turn and the page is not looked at; asked for, never by itself. */
  notifications: z.boolean().catch(false),
  /** Letters and digits act for buttons. */
  hotkeys: z.boolean().catch(true),
  /** Players whose chat is not shown, by id. */
  muted: z.array(z.string()).catch([]),
})
export type Preferences = z.infer<typeof Preferences>

/** What a browser that has said nothing gets. */
export const USUAL: Preferences = Preferences.parse({})

/** Reads what was kept as text; whatever cannot be read is as usual. */
export function readPreferences(kept: string | null): Preferences {
  try {
    const read = Preferences.safeParse(JSON.parse(kept ?? '{}'))
    return read.success ? read.data : USUAL
  } catch {
    return USUAL
  }
}
