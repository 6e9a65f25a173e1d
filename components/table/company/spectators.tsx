'use client'

import { Eye } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { useSpectators } from './company'

/** How many watch the table without a seat. */
export function Spectators() {
  const spectators = useSpectators()
  if (!spectators) return null
  return (
    <Badge className="max-sm:h-5 max-sm:px-1.5">
      <Eye aria-hidden />
      {spectators} <span className="max-sm:sr-only">watching</span>
    </Badge>
  )
}
