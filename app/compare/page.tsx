import type { Metadata } from 'next'
import Link from 'next/link'
import { CompareForm } from '@/components/differences/compare-form'
import { ComparedMoment } from '@/components/differences/compared-moment'
import { DifferencesList } from '@/components/differences/differences-list'
import { RawState } from '@/components/differences/raw-state'
import { buttonStyle } from '@/components/ui/button-style'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { room } from '@/server/room-instance'
import { comparedMoments } from './compared-moments'
import { comparedScope } from './compared-scope'

interface ComparePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Compare' }

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

/** Two moments of a player, a table or the whole room, and what changed between them. */
export default async function ComparePage({ searchParams }: ComparePageProps) {
  const query = await searchParams
  const { scope, kind, path } = comparedScope(one(query.scope))
  const asked = { from: one(query.from), to: one(query.to) || 'now' }
  const { views } = room()
  const moments = scope && (await comparedMoments(views, asked))
  const compared = scope && moments && (await views.differences(scope, moments.from.position, moments.to.position))
  if (!scope || !moments || !compared) return <NothingToCompare />

  const { from, to } = moments
  const { there } = compared
  const name = kind === 'room' ? 'The room' : compared.names[scope.split(':')[1] ?? '']
  if (name === undefined) return <NothingToCompare />
  const notices = [
    ...moments.said,
    ...(there.from ? [] : [`There was no ${kind} yet at the first moment.`]),
    ...(there.to ? [] : [`There was no ${kind} yet at the second moment.`]),
  ]
  return (
    <>
      <header className="py-6 sm:py-8">
        <h1 className="font-semibold text-2xl tracking-tight sm:text-3xl">{name}: what changed</h1>
        <p className="text-ink-soft text-sm">Two moments side by side, with the events that made the difference</p>
      </header>
      <div className="flex flex-col gap-4 pb-10">
        <Panel>
          <CompareForm
            key={`${from.position} ${to.position} ${asked.to}`}
            scope={scope}
            from={String(from.position)}
            to={asked.to === 'now' ? 'now' : String(to.position)}
          />
          <div className="grid gap-3 px-4 pb-4 sm:grid-cols-2">
            <ComparedMoment label="From" {...from} href={`${path}?at=${from.position}`} />
            <ComparedMoment label="To" {...to} href={`${path}?at=${to.position}`} />
          </div>
        </Panel>
        {notices.length > 0 && <Notice title="What was compared instead" detail={notices.join(' ')} />}
        <DifferencesList compared={compared} to={to.position} />
        <RawState scope={scope} from={from.position} to={to.position} />
      </div>
    </>
  )
}

const NothingToCompare = () => (
  <EmptyState
    rank={1}
    title="There is nothing of this name to compare"
    detail="What is compared is a player, a table or the whole room: go to one of them, and compare from its time bar."
    action={
      <Link href="/lobby" className={buttonStyle('primary')}>
        To the lobby
      </Link>
    }
  />
)
