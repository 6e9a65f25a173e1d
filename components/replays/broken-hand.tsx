interface BrokenHandProps {
  file: string
  /** Null: it is all that the file holds. */
  title: string | null
  /** From 1. */
  line: number
  /** What is wrong; it begins with its line. */
  detail: string
  /** How that line reads. */
  text: string | undefined
}

/** Characters of a line that are shown. */
const SHOWN = 160

/** A hand that cannot be read: where, what is wrong, and what to do. */
export function BrokenHand({ file, title, line, detail, text = '' }: BrokenHandProps) {
  const read = text.trim().length > SHOWN ? `${text.trim().slice(0, SHOWN)}…` : text.trim()
  return (
    <div className="rounded-xl bg-danger-wash p-3 text-sm leading-6">
      <p className="text-pretty break-words">
        <span className="font-semibold">{title === null ? file : `${title} of ${file}`} cannot be read.</span>{' '}
        {detail.charAt(0).toUpperCase() + detail.slice(1)}
        {/[.!?]$/.test(detail) ? '' : '.'}
      </p>
      {read !== '' && (
        <pre className="mt-2 overflow-x-auto rounded-lg bg-raised px-3 py-2 font-mono text-xs leading-5">
          <span className="select-none pr-3 text-ink-soft">{line}</span>
          {read}
        </pre>
      )}
      <p className="mt-2 text-ink-soft">Correct this line, or choose another file.</p>
    </div>
  )
}
