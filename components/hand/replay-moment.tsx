'use client'

import { type ReactNode, useState } from 'react'
import { momentOf } from '../timeline/moment-in-url'
import type { History } from './history'
import { MomentOfHand } from './moment-of-hand'

interface ReplayMomentProps {
  handId: string
  history: History
  /** Where the log ended when the page was made. */
  head: number
  /** The moment that the page was rendered for; null is the hand's end, or live while it is played. */
  initialAt: number | null
  /** Whoever has been elsewhere on this page meanwhile comes back to the moment in its address. */
  returning: boolean
  notice?: string | undefined
  children: ReactNode
}

const inAddress = (head: number) => momentOf(new URLSearchParams(window.location.search).get('at'), head).at

/** A moment of a hand of this room, which goes on while the hand does. */
export function ReplayMoment(props: ReplayMomentProps) {
  const { handId, history, head, initialAt, returning, notice, children } = props
  const [returnedTo] = useState(() => (returning ? inAddress(head) : initialAt))
  const isOver = history.events.some(({ type }) => type === 'HandCompleted')
  return (
    <MomentOfHand
      handId={handId}
      history={history}
      head={head}
      ending={isOver ? 'end' : 'present'}
      initialAt={returning ? returnedTo : initialAt}
      notice={notice}
    >
      {children}
    </MomentOfHand>
  )
}
