'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'
import { useSession } from '@/components/live/session'
import { useMoment } from '@/components/timeline/moment'
import { Button } from '@/components/ui/button'
import { nameOf } from '../name-of'
import { usePreferences } from '../preferences/use-preferences'
import { ChatGroup } from './chat-group'
import { grouped } from './chat-log'
import { useChatLog, useCompany } from './company'

/** So near the end, in pixels, whoever reads wants to see what comes next. */
const AT_THE_END = 48

/** What was said by the moment that is shown, the newest at the bottom. */
export function ChatList() {
  const log = useChatLog()
  const { store } = useCompany()
  const { at, live } = useMoment()
  const ownId = useSession()?.playerId
  const { preferences, change } = usePreferences()
  const box = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  /** Height below what is read, which older messages above must not move. */
  const below = useRef(0)

  const messages = (log?.messages ?? []).filter(({ position }) => at === null || position <= at)
  const first = messages[0]?.id
  const last = messages.at(-1)?.id
  const earlier = log?.earlier ?? null
  const wanting = !live && messages.length === 0 && earlier !== null

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when there is more to see.
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    element.scrollTop = follows.current ? element.scrollHeight : element.scrollHeight - below.current
    below.current = element.scrollHeight - element.scrollTop
  }, [first])
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when there is more to see.
  useLayoutEffect(() => {
    const element = box.current
    if (element && follows.current) element.scrollTop = element.scrollHeight
    if (element) below.current = element.scrollHeight - element.scrollTop
  }, [last])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every message that comes while the list is seen is seen.
  useEffect(() => {
    if (live && box.current?.checkVisibility()) store.see()
  }, [store, live, last])
  useEffect(() => {
    if (wanting) void store.load(earlier)
  }, [store, wanting, earlier])

  function handleScroll() {
    const element = box.current
    if (!element) return
    below.current = element.scrollHeight - element.scrollTop
    follows.current = below.current - element.clientHeight < AT_THE_END
  }

  function handleMute(playerId: string, muted: boolean) {
    const others = preferences.muted.filter((each) => each !== playerId)
    change({ muted: muted ? [...others, playerId] : others })
  }

  return (
    <div
      ref={box}
      onScroll={handleScroll}
      role="log"
      aria-label="Chat"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
      className="min-h-0 grow overflow-y-auto overscroll-contain py-1 outline-offset-[-2px]"
    >
      {earlier !== null && messages.length > 0 && (
        <Button variant="quiet" className="mx-auto flex" onClick={() => store.load(earlier)}>
          Show earlier messages
        </Button>
      )}
      {log && messages.length === 0 && (
        <p className="px-4 py-3 text-ink-soft text-sm">
          {live ? 'Nobody has said anything yet.' : 'Nobody had said anything yet.'}
        </p>
      )}
      <ol>
        {grouped(messages).map((group) => (
          <ChatGroup
            key={group[0]?.id}
            messages={group}
            name={nameOf(log?.names ?? {}, group[0]?.playerId ?? '')}
            own={group[0]?.playerId === ownId}
            muted={preferences.muted.includes(group[0]?.playerId ?? '')}
            onMute={handleMute}
          />
        ))}
      </ol>
    </div>
  )
}
