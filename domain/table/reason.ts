import { z } from 'zod'

/** Why chips that were wanted at a table did not come onto it: a rejection's code and figures. */
export const Reason = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) })
