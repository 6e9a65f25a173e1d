import Link from 'next/link'
import { buttonStyle } from '../ui/button-style'

interface WiderScopesProps {
  /** What else the same two moments can be compared of, the narrowest first. */
  wider: readonly { scope: string; label: string }[]
  from: number
  /** A position, or `now`. */
  to: string
}

/** The way from one thing to all that it is a part of, at the same two moments. */
export const WiderScopes = ({ wider, from, to }: WiderScopesProps) => (
  <nav aria-label="Compare more" className="flex flex-wrap gap-2">
    {wider.map(({ scope, label }) => (
      <Link
        key={scope}
        href={`/compare?${new URLSearchParams({ scope, from: String(from), to })}`}
        prefetch={false}
        className={buttonStyle()}
      >
        {label}
      </Link>
    ))}
  </nav>
)
