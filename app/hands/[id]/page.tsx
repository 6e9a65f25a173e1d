import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { askedMoment } from '@/app/asked-moment'
import { HandAndRoads } from '@/components/branch/hand-and-roads'
import { HandId } from '@/domain/kernel'
import { handStream } from '@/domain/room'
import { NOBODY } from '@/projections/visibility'
import { room } from '@/server/room-instance'
import { viewer } from '../../viewer'

interface HandPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<{ at?: string | string[] }>
}

export const metadata: Metadata = { title: 'Hand' }

export default async function HandPage({ params, searchParams }: HandPageProps) {
  const id = HandId.safeParse((await params).id)
  const replay = id.success ? await room().views.replay(id.data, (await viewer()) ?? NOBODY) : undefined
  if (!id.success || !replay) notFound()
  const { at, notice } = await askedMoment((await searchParams).at, replay.position, handStream(id.data))
  return <HandAndRoads key={id.data} handId={id.data} replay={replay} initialAt={at} notice={notice} />
}
