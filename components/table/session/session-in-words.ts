import { figure } from '@/domain/figures'
import { netOf, type SessionResult } from '@/projections/session-result'

/** The chart for who cannot see it: where it ended, and how high and low it went. Figures in chips. */
export function sessionInWords(session: SessionResult): string {
  const { hands, results } = session
  const net = netOf(session)
  const played = hands === 0 ? 'no hand' : hands === 1 ? 'one hand' : `${figure(hands)} hands`
  const [high, low] = [Math.max(net, ...results), Math.min(net, ...results)]
  return `After ${played}: ${inWords(net)}. At best ${inWords(high)}, at worst ${inWords(low)}.`
}

const inWords = (net: number) => (net === 0 ? 'even' : net > 0 ? `${figure(net)} up` : `${figure(-net)} down`)
