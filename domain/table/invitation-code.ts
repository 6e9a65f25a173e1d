import { z } from 'zod'

/** What opens a private table to whoever has it: 128 random bits or more, as they stand in a URL. */
export const InvitationCode = z.string().regex(/^[\w-]{22,64}$/, 'must be the code of an invitation')
export type InvitationCode = z.infer<typeof InvitationCode>
