import clsx from 'clsx'
import type { TreeNode } from '@/projections/tree-difference'

/** By its sign and its word; by colour beside them. */
const MARKS = {
  same: { sign: ' ', words: '', tone: 'text-ink-soft' },
  added: { sign: '+', words: 'added', tone: 'text-felt-text' },
  removed: { sign: '−', words: 'removed', tone: 'text-danger-text' },
  changed: { sign: '~', words: 'changed', tone: 'text-accent-text' },
}

const LINE = 'flex min-h-8 items-center gap-2 font-mono text-xs leading-5'

/** One place of a state and all below it, which is open where something in it is not the same. */
export function StateNode({ node }: { node: TreeNode }) {
  const { key, mark, children } = node
  const { sign, words, tone } = MARKS[mark]
  const name = (
    <>
      <span aria-hidden className={clsx('w-3 shrink-0 text-center font-bold', tone)}>
        {sign}
      </span>
      <span className={clsx('shrink-0', mark === 'same' ? 'text-ink-soft' : 'font-semibold')}>{key}</span>
    </>
  )
  const told = (
    <>
      <span className="whitespace-pre">{valuesOf(node)}</span>
      {words && <span className={clsx('shrink-0 font-sans', tone)}>{words}</span>}
    </>
  )
  if (children.length === 0)
    return (
      <p className={clsx(LINE, 'pl-5')}>
        {name}
        {told}
      </p>
    )
  return (
    <details open={mark === 'changed'}>
      <summary className={clsx(LINE, 'min-h-8 cursor-pointer list-inside rounded-md hover:bg-sunken')}>
        <span aria-hidden className="w-3 text-center text-ink-soft [details[open]>summary>&]:rotate-90">
          ▸
        </span>
        {name}
        {told}
      </summary>
      <div className="ml-4 border-line border-l pl-2">
        {children.map((child) => (
          <StateNode key={child.key} node={child} />
        ))}
      </div>
    </details>
  )
}

function valuesOf({ mark, before, after }: TreeNode): string {
  const [was, is] = [before, after].map((value) => (value === undefined ? undefined : JSON.stringify(value)))
  if (mark === 'changed') return [was ?? '…', is ?? '…'].join(' → ').replace(/^… → …$/, '')
  return is ?? was ?? ''
}
