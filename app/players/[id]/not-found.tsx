import Link from 'next/link'
import { buttonStyle } from '@/components/ui/button-style'
import { EmptyState } from '@/components/ui/empty-state'

export default function NoSuchPlayer() {
  return (
    <EmptyState
      title="No such player"
      detail="Nobody of this id has joined the room. The link may be cut short."
      action={
        <Link href="/lobby" className={buttonStyle('primary')}>
          To the lobby
        </Link>
      }
    />
  )
}
