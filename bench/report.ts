/** One line of the table: what was measured, each system's figure, and what it comes to beside the aim. */
export interface Row {
  what: string
  figures: Record<string, string>
  /** Such as `2.1 × bare pg`. */
  comesTo?: string
  aim?: string
  reached?: boolean
}

export const perSecond = (figure: number): string => `${Math.round(figure).toLocaleString('en-US')}/s`
export const milliseconds = (figure: number): string => `${figure.toFixed(figure < 1 ? 3 : 1)} ms`
export const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`

/** Markdown, ready for bench/README.md. */
export function table(rows: readonly Row[]): string {
  const systems = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))]
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    line(['', ...systems, 'comes to', 'aim']),
    line(['---', ...systems.map(() => '---:'), '---:', '---']),
    ...rows.map(({ what, figures, comesTo = '', aim = '', reached }) =>
      line([
        what,
        ...systems.map((system) => figures[system] ?? ''),
        comesTo,
        reached === undefined ? aim : `${aim} ${reached ? 'reached' : '**missed**'}`,
      ]),
    ),
  ].join('\n')
}
