'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Books } from '@/projections/books'
import { useLive } from '../live/live'
import { readJson } from '../live/read-json'

export interface BooksSeed {
  books: Books
  position: number
}

/** Milliseconds that changes are gathered before the books are looked at again. */
const GATHER = 250

/** As they are, or as they were at a position. @throws Error with a sentence for people */
export async function readBooks(at: number | null, signal: AbortSignal): Promise<Books> {
  return Books.parse(await readJson(at === null ? '/api/books' : `/api/books?at=${at}`, { signal }))
}

/** The room's books as they stand. The server does the sums: what is on its way is known by reservation there alone. */
export function useBooks({ books, position }: BooksSeed): Books {
  const client = useQueryClient()
  const { channels } = useLive()
  const { data } = useQuery({
    queryKey: ['books', position],
    queryFn: ({ signal }) => readBooks(null, signal),
    initialData: books,
    staleTime: Number.POSITIVE_INFINITY,
  })

  useEffect(() => {
    let heard = position
    let looking: ReturnType<typeof setTimeout> | undefined
    const leave = channels.join('books', {
      position: () => heard,
      receive(changes) {
        if (changes.position <= heard) return
        heard = changes.position
        looking ??= setTimeout(() => {
          looking = undefined
          void client.invalidateQueries({ queryKey: ['books'] })
        }, GATHER)
      },
    })
    return () => {
      clearTimeout(looking)
      leave()
    }
  }, [channels, client, position])

  return data
}
