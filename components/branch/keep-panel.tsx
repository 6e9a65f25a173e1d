'use client'

import { Bookmark, Link2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { copy } from '../audit/copy'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Panel } from '../ui/panel'
import { useToast } from '../ui/toast'
import { type KeptRoad, useKeptRoads } from './kept-roads'
import { LONGEST_NAME, type Road } from './road'
import { roadPath, takeRoad } from './road-address'
import { writeRoad } from './road-link'
import { RoadList } from './road-list'

interface KeepPanelProps {
  handId: string
  road: Road
  /** What the road is called where it has no name of its own. */
  title: string
  /** What the hand came to for whose road it is, and what this road does; null: nothing yet. In chips. */
  happened: number | null
  change: number | null
  average: KeptRoad['average']
  /** Whose road it is, in words. */
  who: string
}

/** Gives a road a name, keeps it in this browser, and shares it as a link. */
export function KeepPanel({ handId, road, title, happened, change, average, who }: KeepPanelProps) {
  const { roads, keep } = useKeptRoads(handId)
  const toast = useToast()
  const [typed, setTyped] = useState<string>()
  const name = typed ?? road.name
  const link = writeRoad(handId, road)

  function handleKeep(event: FormEvent) {
    event.preventDefault()
    const named = { ...road, name: (name.trim() || title).slice(0, LONGEST_NAME) }
    keep({ link: writeRoad(handId, named), change, average }, link)
    setTyped(undefined)
    takeRoad(handId, named, 'replace')
    toast.show({ title: 'Kept in this browser', detail: named.name })
  }
  async function handleCopy() {
    const done = await copy(new URL(roadPath(handId, road), window.location.origin).href)
    toast.show(done ? { title: 'Link copied' } : { title: 'Your browser did not let the page copy', tone: 'danger' })
  }

  return (
    <Panel title="Keep and compare" className="border-past border-dashed">
      <form onSubmit={handleKeep} className="flex flex-col gap-3 px-4 pb-3">
        <Field
          label="What to call this road"
          value={name}
          placeholder={title}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit">
            <Bookmark aria-hidden />
            Keep it
          </Button>
          <Button onClick={handleCopy}>
            <Link2 aria-hidden />
            Copy link
          </Button>
        </div>
      </form>
      <RoadList handId={handId} roads={roads} current={link} happened={happened} who={who} />
    </Panel>
  )
}
