import { notFound, redirect } from 'next/navigation'
import { NOBODY } from '@/projections/visibility'
import { room } from '@/server/room-instance'

interface HandOfEventProps {
  params: Promise<{ position: string }>
}

/** Leads to the hand that an event belongs to, by the event's position: a line of a ledger knows no more of it. */
export default async function HandOfEvent({ params }: HandOfEventProps): Promise<never> {
  const { position: asked } = await params
  if (!/^\d{1,15}$/.test(asked)) notFound()
  const position = Number(asked)
  const { events } = await room().views.events({ scopes: [], from: position, to: position, limit: 1 }, NOBODY)
  const [event] = events
  if (!event || !('handId' in event.data)) notFound()
  redirect(`/hands/${event.data.handId}`)
}
