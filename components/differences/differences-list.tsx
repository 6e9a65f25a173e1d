'use client'

import { Equal } from 'lucide-react'
import { figure } from '@/domain/figures'
import { ExplainFiguresAt } from '../explain/explained-at'
import { EmptyState } from '../ui/empty-state'
import { Panel } from '../ui/panel'
import { ChangeLine } from './change-line'
import type { Compared } from './compared'

interface DifferencesListProps {
  compared: Compared
  /** Positions of the two moments. */
  from: number
  to: number
}

/** What changed, table by table and player by player. */
export function DifferencesList({ compared, from, to }: DifferencesListProps) {
  const { differences, left, hands, names } = compared
  if (differences.length === 0)
    return (
      <Panel>
        <EmptyState
          icon={<Equal aria-hidden />}
          title="Nothing changed"
          detail="Every figure and every seat was the same at both moments."
        />
      </Panel>
    )
  return (
    <ExplainFiguresAt position={to}>
      {differences.map(({ subject, changes }) => {
        const title = titleOf(subject)
        return (
          <Panel key={title.key} title={title.words}>
            <ul className="pb-2">
              {changes.map((change) => (
                <ChangeLine
                  key={JSON.stringify(keyOf(change))}
                  change={change}
                  earlier={from}
                  hands={hands}
                  names={names}
                />
              ))}
            </ul>
          </Panel>
        )
      })}
      {left.tables + left.players > 0 && (
        <p className="px-1 text-ink-soft text-sm">
          {leftInWords(left)} changed besides, by less or longer ago. Compare a table or a player from its own time bar.
        </p>
      )}
    </ExplainFiguresAt>
  )

  function titleOf(subject: Compared['differences'][number]['subject']) {
    if (subject.type === 'books') return { key: 'books', words: 'The books' }
    const id = subject.type === 'table' ? subject.table : subject.player
    return { key: id, words: names[id] ?? (subject.type === 'table' ? 'A table' : 'A player') }
  }
}

function leftInWords({ tables, players }: Compared['left']): string {
  const some = (count: number, one: string) =>
    count === 0 ? [] : [`${figure(count)} ${count === 1 ? one : `${one}s`}`]
  return [...some(tables, 'table'), ...some(players, 'player')].join(' and ')
}

function keyOf(change: Compared['differences'][number]['changes'][number]) {
  if (change.type === 'figure') return change.figure
  return change.type === 'seat' ? [change.fact, change.player] : change.fact
}
