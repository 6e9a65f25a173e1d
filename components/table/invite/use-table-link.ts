'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { readJson } from '@/components/live/read-json'
import type { TableView } from '@/projections/table-view'

const Invitation = z.object({ path: z.string() })

interface TableLink {
  /** Undefined until the room has answered. */
  link: string | undefined
  refusal: string | undefined
  /** It is another one now. */
  renew(): void
}

/** What leads a friend to a seat: of a private table the address alone does not, and the room is asked for one that does. */
export function useTableLink({ tableId, isPrivate }: Pick<TableView, 'tableId' | 'isPrivate'>): TableLink {
  const queries = useQueryClient()
  const asked = useQuery({
    queryKey: ['invitation', tableId],
    queryFn: () => invitationPath(tableId),
    enabled: isPrivate,
    retry: false,
    // Its host may have renewed it since: whoever opens the dialog again asks again.
    gcTime: 0,
  })
  const path = isPrivate ? asked.data : `/tables/${tableId}`
  return {
    link: path && new URL(path, window.location.href).href,
    refusal: asked.error?.message,
    renew: () => void queries.resetQueries({ queryKey: ['invitation', tableId] }),
  }
}

async function invitationPath(tableId: string): Promise<string> {
  return Invitation.parse(await readJson(`/api/tables/${tableId}/invitation`)).path
}
