'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { figure } from '@/domain/figures'
import { When } from '../timeline/when'
import { Button } from '../ui/button'
import { Skeleton } from '../ui/skeleton'
import type { Asked } from './asked'
import { loadReasons } from './load-reasons'
import { termInWords } from './term-in-words'
import { TermRow } from './term-row'

/** Terms that are told at first, and with each further asking. */
const FIRST = 8
const FURTHER = 50

interface ExplanationProps {
  asked: Asked
  onClose(): void
}

/** What a figure is made of, summed down to it; what it was before its last change; and when its player came. */
export function Explanation({ asked, onClose }: ExplanationProps) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['reasons', asked.figure, asked.at],
    queryFn: ({ pageParam: { before, at }, signal }) =>
      loadReasons(asked.figure, { at, before, limit: before === null ? FIRST : FURTHER }, signal),
    initialPageParam: { before: null as number | null, at: asked.at },
    // The figure is explained as of the moment it was asked for, whatever happens meanwhile.
    getNextPageParam: ({ next, position }) => (next === null ? undefined : { before: next, at: position }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const handleEarlier = () => void fetchNextPage()
  const handleRetry = () => void refetch()

  if (!data)
    return error ? (
      <div role="alert" className="flex flex-col items-start gap-3 text-sm">
        <p>{error.message}</p>
        <Button onClick={handleRetry}>Try again</Button>
      </div>
    ) : (
      <Skeleton className="h-56" />
    )

  const pages = data.pages.toReversed()
  const [latest] = data.pages
  const terms = pages.flatMap((page) => page.terms)
  const names = Object.assign({}, ...pages.map((page) => page.names))
  const hands = Object.assign({}, ...pages.map((page) => page.hands))
  const last = terms.at(-1)
  const before = pages[0]?.before ?? 0
  return (
    <div className="flex flex-col gap-3 text-sm">
      {last ? (
        <p className="text-pretty leading-6">
          It was <strong className="font-semibold tabular-nums">{figure(last.sum - last.amount)}</strong> before the
          last change, <When at={last.event.recordedAt} />: {termInWords(last, hands, names, asked.figure.figure)}.
        </p>
      ) : (
        <p className="leading-6">Nothing has changed it {hasNextPage ? 'lately' : 'yet'}.</p>
      )}
      <div className="rounded-xl border border-line bg-raised">
        {hasNextPage && (
          <div className="flex min-h-13 items-center gap-3 border-line border-b py-1 pr-3 pl-1">
            <Button variant="quiet" busy={isFetchingNextPage} onClick={handleEarlier}>
              Show earlier
            </Button>
            <span className="ml-auto text-right">
              <span className="block text-ink-soft text-xs">Before these</span>
              <span className="font-medium tabular-nums">{figure(before)}</span>
            </span>
          </div>
        )}
        <ol aria-label="What it is made of">
          {terms.map((term) => (
            <TermRow
              key={term.event.position}
              term={term}
              words={termInWords(term, hands, names, asked.figure.figure)}
              goTo={asked.goTo}
              onLeave={onClose}
            />
          ))}
        </ol>
        <p className="sticky bottom-0 flex min-h-12 items-center justify-between gap-3 rounded-b-xl border-edge border-t bg-sunken px-3 font-semibold">
          <span>Comes to</span>
          <span className="text-base tabular-nums">{figure(latest?.amount ?? 0)}</span>
        </p>
      </div>
      <p className="text-ink-soft text-xs leading-5">
        {latest?.registered && (
          <>
            The player came to the room on <When at={latest.registered.recordedAt} />.{' '}
          </>
        )}
        {asked.at === null ? 'As of now' : 'As it was then'}, position {figure(latest?.position ?? 0)} of the log.
      </p>
    </div>
  )
}
