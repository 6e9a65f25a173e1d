'use client'

import { useSearchParams } from 'next/navigation'

/**
 * Why nothing can be done from here, or undefined when it can: a page that shows the past is for looking. For what
 * lies outside a page's own moment, as the header does; the address says it.
 */
export function useClosed(): string | undefined {
  return useSearchParams().has('at') ? 'You are viewing the past. Go back to live first.' : undefined
}
