'use client'

import { useQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { PlayerId } from '@/domain/kernel'
import { ExplainFiguresAt } from '../explain/explained-at'
import { Why } from '../explain/why'
import { eventInWords } from '../timeline/event-in-words'
import { useMoment } from '../timeline/moment'
import { When } from '../timeline/when'
import { buttonStyle } from '../ui/button-style'
import { Skeleton } from '../ui/skeleton'
import { loadThen } from './load-then'
import { thenInWords } from './then-in-words'

interface ThenAnswerProps {
  playerId: PlayerId
  name: string
  time: Date
}

/** What somebody had at a time, what had happened last by then, and the way there. */
export function ThenAnswer({ playerId, name, time }: ThenAnswerProps) {
  const { goTo } = useMoment()
  const { data, error } = useQuery({
    queryKey: ['then', playerId, time.toISOString()],
    queryFn: ({ signal }) => loadThen(playerId, time.toISOString(), signal),
    retry: false,
  })

  return (
    <div aria-live="polite" className="text-pretty rounded-xl bg-sunken px-3 py-2.5 text-sm leading-6">
      {answer()}
    </div>
  )

  function answer() {
    if (error) return <p>{error.message}</p>
    if (data === undefined) return <Skeleton className="h-18" />
    if (data === null) return <p>{name} had not come to the room by then.</p>
    const { latest } = data
    const handleSee = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey) return
      event.preventDefault()
      goTo(latest.position, 'jump')
    }
    return (
      <>
        {time > new Date() && <p>That time is still to come, so this is as of now.</p>}
        <p className="relative w-fit font-semibold">
          {thenInWords(name, data)}
          <ExplainFiguresAt position={data.position}>
            <Why figure={{ figure: 'total', player: playerId }} label={`${name}’s total then`} amount={data.total} />
          </ExplainFiguresAt>
        </p>
        <p>
          The latest by then: {eventInWords(latest, data.names)},{' '}
          <When at={latest.recordedAt} className="text-ink-soft" />.
        </p>
        <a href={`?at=${latest.position}`} onClick={handleSee} className={buttonStyle('quiet', 'md', '-ml-3')}>
          <History aria-hidden />
          See this moment
        </a>
      </>
    )
  }
}
