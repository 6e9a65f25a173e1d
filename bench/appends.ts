import { median, rate } from './rate'
import { perSecond, type Row, times } from './report'
import type { System } from './systems/system'

const ROUNDS = 3
const SECONDS = 2

/** Each system in turn, three rounds, so that whatever else the machine does falls on all of them. */
async function interleaved(
  systems: readonly System[],
  clients: number,
  work: (system: System) => () => Promise<void>,
): Promise<Record<string, number>> {
  const rounds: Record<string, number[]> = {}
  for (const system of systems) await rate(clients, 1, work(system))
  for (let round = 0; round < ROUNDS; round++)
    for (const system of systems) {
      const figure = await rate(clients, SECONDS, work(system))
      rounds[system.name] = [...(rounds[system.name] ?? []), figure]
    }
  return Object.fromEntries(Object.entries(rounds).map(([name, figures]) => [name, median(figures)]))
}

const shown = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, perSecond(figure)]))

export async function measureAppends(ours: System, bare: System, peers: readonly System[]): Promise<Row[]> {
  const systems = [ours, bare, ...peers]
  const bestPeer = (figures: Record<string, number>) => Math.max(...peers.map(({ name }) => figures[name] ?? 0))
  const of = (figures: Record<string, number>, { name }: System) => figures[name] ?? Number.NaN
  const rows: Row[] = []

  for (const [clients, aim] of [
    [16, 1.5],
    [64, 2],
  ] as const) {
    const figures = await interleaved(systems, clients, (system) => system.appendToNewStream)
    const ratio = of(figures, ours) / of(figures, bare)
    rows.push({
      what: `append, distinct streams, ${clients} clients`,
      figures: shown(figures),
      comesTo: `${times(ratio)} bare pg`,
      aim: `≥ ${aim} × bare pg`,
      reached: ratio >= aim,
    })
  }
  const shared = await interleaved(systems, 16, (system) => system.appendToSharedStream)
  const ratio = of(shared, ours) / bestPeer(shared)
  rows.push({
    what: 'append, one stream, 16 clients',
    figures: shown(shared),
    comesTo: `${times(ratio)} best peer`,
    aim: '≥ 30 × best peer',
    reached: ratio >= 30,
  })
  // Last, when every system's code has long been warm: a lone client is too slow to warm it up itself.
  const lone = await interleaved(systems, 1, (system) => system.appendToNewStream)
  const ahead = of(lone, ours) / bestPeer(lone)
  rows.push({
    what: 'append, distinct streams, 1 client',
    figures: shown(lone),
    comesTo: `${times(ahead)} best peer`,
    aim: 'ahead of both peers',
    reached: ahead > 1,
  })
  return rows
}
