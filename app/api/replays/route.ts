import { writingJson } from '@/server/http/endpoint'
import { HandsFile, MOST_FILE_BODY_BYTES, replays } from '@/server/http/replays'

export const POST = writingJson(HandsFile, replays, MOST_FILE_BODY_BYTES)
