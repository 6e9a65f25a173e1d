import type { Metadata } from 'next'
import Link from 'next/link'
import { CompareForm } from '@/components/differences/compare-form'
import { ComparedMoment } from '@/components/differences/compared-moment'
import { DifferencesList } from '@/components/differences/differences-list'
import { RawState } from '@/components/differences/raw-state'
import { WiderScopes } from '@/components/differences/wider-scopes'
import { buttonStyle } from '@/components/ui/button-style'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { figure } from '@/domain/figures'
import { NOBODY } from '@/projections/visibility'
import type { Compared } from '@/server/room'
import { room } from '@/server/room-instance'
import { viewer } from '../viewer'
import { comparedMoments, momentAt } from './compared-moments'
import { comparedScope } from './compared-scope'

interface ComparePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Compare' }

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

/** Two moments of a player, a table, a hand or the whole room, and what changed between them. */
export default async function ComparePage({ searchParams }: ComparePageProps) {
  const query = await searchParams
  const { scope, kind, path, stream } = comparedScope(one(query.scope))
  const asked = { from: one(query.from), to: one(query.to) || 'now' }
  const { views } = room()
  const moments = scope && (await comparedMoments(views, asked, stream))
  const compared =
    scope &&
    moments &&
    (await views.differences(scope, moments.from.position, moments.to.position, (await viewer()) ?? NOBODY))
  const name = compared && nameOf(compared, scope)
  if (!scope || !moments || !compared || name === undefined) return <NothingToCompare />

  const { there, hand } = compared
  const isWithin = compared.from === moments.from.position && compared.to === moments.to.position
  const [from, to] = [await momentAt(views, compared.from), await momentAt(views, compared.to)]
  const until = asked.to === 'now' && isWithin ? 'now' : String(to.position)
  const notices = [
    ...moments.said,
    // That `now` is after a hand's end goes without saying.
    ...(isWithin || (from.position === moments.from.position && asked.to === 'now')
      ? []
      : ['A hand is compared from just before its deal to its end, so what lies outside is left out.']),
    ...(there.from || hand ? [] : [`There was no ${kind} yet at the first moment.`]),
    ...(there.to ? [] : [`There was no ${kind} yet at the second moment.`]),
  ]
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 py-6 sm:py-8">
        <div>
          <h1 className="font-semibold text-2xl tracking-tight sm:text-3xl">{name}: what changed</h1>
          <p className="text-ink-soft text-sm">Two moments side by side, with the events that made the difference</p>
        </div>
        <WiderScopes wider={widerThan(kind, hand)} from={from.position} to={until} />
      </header>
      <div className="flex flex-col gap-4 pb-10">
        <Panel>
          <CompareForm
            key={`${scope} ${from.position} ${until}`}
            scope={scope}
            from={String(from.position)}
            to={until}
          />
          <div className="grid gap-3 px-4 pb-4 sm:grid-cols-2">
            <ComparedMoment label="From" {...from} href={`${path}?at=${from.position}`} />
            <ComparedMoment label="To" {...to} href={`${path}?at=${to.position}`} />
          </div>
        </Panel>
        {notices.length > 0 && <Notice title="What was compared instead" detail={notices.join(' ')} />}
        <DifferencesList compared={compared} from={from.position} to={to.position} />
        <RawState scope={hand ? `table:${hand.table}` : scope} from={from.position} to={to.position} />
      </div>
    </>
  )
}

function nameOf({ hand, names }: Compared, scope: string | undefined): string | undefined {
  if (scope === 'lobby') return 'The room'
  return hand ? `Hand ${figure(hand.number)} at ${names[hand.table]}` : names[scope?.split(':')[1] ?? '']
}

function widerThan(kind: 'player' | 'table' | 'hand' | 'room', hand: Compared['hand']) {
  return [
    ...(hand ? [{ scope: `table:${hand.table}`, label: 'The whole table' }] : []),
    ...(kind === 'room' ? [] : [{ scope: 'lobby', label: 'The whole room' }]),
  ]
}

const NothingToCompare = () => (
  <EmptyState
    rank={1}
    title="There is nothing of this name to compare"
    detail="What is compared is a player, a table, a hand or the whole room: go to one of them, and compare from its time bar."
    action={
      <Link href="/lobby" className={buttonStyle('primary')}>
        To the lobby
      </Link>
    }
  />
)
