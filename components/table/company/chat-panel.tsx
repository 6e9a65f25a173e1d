'use client'

import { useSession } from '@/components/live/session'
import { useMoment } from '@/components/timeline/moment'
import { ChatComposer } from './chat-composer'
import { ChatList } from './chat-list'
import { useCompany } from './company'
import { MutedLine } from './muted-line'

/** The table's chat: to read for everybody, to write in for whoever has a name, and never in the past. */
export function ChatPanel({ seated }: { seated: boolean }) {
  const session = useSession()
  const { live } = useMoment()
  const { invited } = useCompany()
  if (!invited)
    return (
      <p className="p-4 text-ink-soft text-sm">
        The chat of a private table is for those who may sit there. Join with its invitation to read it.
      </p>
    )
  return (
    <>
      <ChatList />
      <MutedLine />
      {live && session ? (
        <ChatComposer seated={seated} />
      ) : (
        <p className="border-line border-t px-4 py-3 text-ink-soft text-sm">
          {live ? 'Join with a name to say something.' : 'You are viewing the past. Go back to live to say something.'}
        </p>
      )}
    </>
  )
}
