import { eventInWords } from '@/components/timeline/event-in-words'
import { reading } from '@/server/http/endpoint'
import { handFilm } from '@/server/http/film'
import { NoQuery } from '@/server/http/queries'
import { COSTS } from '@/server/rations'

export const GET = reading(NoQuery, (call) => handFilm(call, eventInWords), COSTS.file + COSTS.hand)
