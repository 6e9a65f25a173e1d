import { LoaderCircle } from 'lucide-react'
import { Panel } from '../ui/panel'
import { BrokenHand } from './broken-hand'
import { handKey } from './chosen-hand'
import type { HeldFile } from './held-files'
import { ImportedLine } from './imported-line'

/** One file: each hand of it in its order, to be watched, or why not. */
export function FilePanel({ file: { id, name, result } }: { file: HeldFile }) {
  return (
    <Panel title={name}>
      <div className="px-4 pb-4">
        {result.type === 'reading' && (
          <p className="flex items-center gap-2 py-2 text-ink-soft text-sm">
            <LoaderCircle aria-hidden className="size-4.5 animate-spin" />
            Reading…
          </p>
        )}
        {result.type === 'refused' && <p className="text-pretty text-danger-text text-sm leading-6">{result.why}</p>}
        {result.type === 'read' && (
          <ol aria-label={`Hands of ${name}`} className="-mx-2 flex flex-col gap-1">
            {result.hands.map((hand, n) => {
              const key = handKey(id, n + 1)
              return (
                <li key={key}>
                  {hand.type === 'watchable' && <ImportedLine handKey={key} imported={hand} names={result.names} />}
                  {hand.type === 'left out' && (
                    <p className="p-2 text-sm leading-6">
                      <span className="font-semibold">{hand.title}</span>{' '}
                      <span className="text-ink-soft">is left out. {hand.why}</span>
                    </p>
                  )}
                  {hand.type === 'broken' && (
                    <BrokenHand
                      {...hand}
                      file={name}
                      title={result.hands.length > 1 ? hand.title : null}
                      text={result.lines[hand.line - 1]}
                    />
                  )}
                </li>
              )
            })}
          </ol>
        )}
      </div>
    </Panel>
  )
}
