'use client'

import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { Books } from '@/projections/books'
import { useMoment } from '../timeline/moment'
import { useSettled } from '../timeline/use-settled'
import { type BooksSeed, readBooks, useBooks } from './use-books'

/** Milliseconds that a moment must be looked at before its books are asked for. */
const SETTLED = 80

/** The books at the moment the page shows; `then` is what the page was rendered with, if that was in the past. */
export function useBooksThen(now: BooksSeed, then: Books | undefined): Books {
  const { at, seedAt } = useMoment()
  const current = useBooks(now)
  const asked = useSettled(at, SETTLED)
  const { data = then } = useQuery({
    queryKey: ['books-at', asked],
    queryFn: asked === null ? skipToken : ({ signal }) => readBooks(asked, signal),
    ...(asked === seedAt && then && { initialData: then }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
  return at === null ? current : (data ?? current)
}
