import { netOf, type SessionResult } from '@/projections/session-result'

/** A line in a box of this width and height, in units of the drawing. */
export interface ChartLine {
  /** Of an SVG path: a stroke through every result. */
  line: string
  /** The same, closed along the zero line. */
  area: string
  /** Height of the zero line. */
  zero: number
  end: { x: number; y: number }
}

/** Left above and below the line, so that no stroke is cut off. */
const MARGIN = 4

/** A session's results from left to right, zero always in the picture. */
export function chartLine(session: SessionResult, width: number, height: number): ChartLine {
  const { results, hands, every } = session
  const net = netOf(session)
  const points = results.map((result, index) => ({ hand: index * every, result }))
  // The latest stands at its own place, between two that are kept if need be; a first hand is still to come.
  points.push({ hand: Math.max(hands, 1), result: net })
  const values = points.map(({ result }) => result)
  const [high, low] = [Math.max(0, ...values), Math.min(0, ...values)]
  const last = Math.max(hands, 1)
  const x = (hand: number) => round(MARGIN + (hand / last) * (width - 2 * MARGIN))
  const y = (result: number) =>
    high === low ? height / 2 : round(MARGIN + ((high - result) / (high - low)) * (height - 2 * MARGIN))
  const line = points.map(({ hand, result }, index) => `${index ? 'L' : 'M'}${x(hand)} ${y(result)}`).join('')
  const zero = y(0)
  return { line, area: `${line}L${x(last)} ${zero}L${x(0)} ${zero}Z`, zero, end: { x: x(last), y: y(net) } }
}

const round = (value: number) => Math.round(value * 10) / 10
