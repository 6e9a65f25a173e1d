import { eventInWords } from '@/components/timeline/event-in-words'
import { reading } from '@/server/http/endpoint'
import { tableFilm } from '@/server/http/film'
import { HandsOfTable } from '@/server/http/queries'
import { COSTS } from '@/server/rations'

export const GET = reading(HandsOfTable, (call, asked) => tableFilm(call, asked, eventInWords), COSTS.file)
