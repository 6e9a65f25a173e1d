import { z } from 'zod'
import { PlayerId } from '../kernel'
import { ChatText } from './text'

/** The signs that a seated player can show for a moment, and what they are called. */
export const REACTIONS = {
  '👍': 'Nice',
  '👏': 'Applause',
  '😂': 'Laughing',
  '😮': 'Astonished',
  '😢': 'Crying',
  '🤔': 'Thinking',
  '🔥': 'On fire',
  '🎉': 'Celebrating',
} as const

export const Reaction = z.enum(
  Object.keys(REACTIONS) as (keyof typeof REACTIONS)[],
  `must be one of ${Object.keys(REACTIONS).join(' ')}`,
)
export type Reaction = z.infer<typeof Reaction>

const told = {
  /** Within a table, a later message has a higher one. */
  id: z.int().min(1),
  playerId: PlayerId,
  /** Where the player sat when it was said; null: watched. */
  seat: z.int().min(0).nullable(),
  /** The head of the log when it was said. */
  position: z.int().min(0),
  /** ISO 8601. */
  saidAt: z.string(),
}

/** A text or a reaction, as the room tells it. The text is plain: no part of it is to be read as HTML or as a link. */
export const ChatMessage = z.object({ ...told, text: z.string() })
export type ChatMessage = z.infer<typeof ChatMessage>
export const ChatReaction = z.object({ ...told, reaction: Reaction })
export type ChatReaction = z.infer<typeof ChatReaction>

/** What a player sends: either a text or a reaction. */
export const Saying = z.union([z.strictObject({ text: ChatText }), z.strictObject({ reaction: Reaction })], {
  error: (issue) =>
    issue.code === 'invalid_union' && issue.errors.length === 0 ? 'must be a text or a reaction' : undefined,
})
export type Saying = z.infer<typeof Saying>
