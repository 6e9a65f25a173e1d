import type { Metadata } from 'next'
import { ReplaysRoom } from '@/components/replays/replays-room'
import { MOST_FILE_BYTES } from '@/server/http/replays'
import { MOST_IMPORTED } from '@/server/replays/import-file'

export const metadata: Metadata = { title: 'Replay a file' }

export default function ReplaysPage() {
  return <ReplaysRoom limits={{ bytes: MOST_FILE_BYTES, hands: MOST_IMPORTED }} />
}
