import Link from 'next/link'
import { buttonStyle } from '@/components/ui/button-style'
import { EmptyState } from '@/components/ui/empty-state'

export default function NoSuchHand() {
  return (
    <EmptyState
      rank={1}
      title="No such hand"
      detail="No hand of this id was dealt in this room. The link may be cut short."
      action={
        <Link href="/lobby" className={buttonStyle('primary')}>
          To the lobby
        </Link>
      }
    />
  )
}
