import type { TableView } from '@/projections/table-view'
import type { Happening } from '../announcer/use-happenings'

/** What is shown in one go. */
export type Stage = readonly Happening[]

/** Milliseconds in which a street that was dealt with nobody left to act can be seen by itself. */
const LOOK = 850

const isStreet = ({ event }: Happening) => event.type === 'StreetDealt' || event.type === 'SecondRunDealt'
const isAward = ({ event }: Happening) => event.type === 'PotAwarded'
/** Something is to be done, or will be at once: nobody waits for what was. */
const presses = ({ event: { type } }: Happening) =>
  type === 'TurnStarted' || type === 'RunOutOffered' || type === 'HandStarted' || type === 'HandStopped'

/**
 * Where nobody is left to act, the log has the rest of the board and who won in the same instant. What came in together is
 * split here: what was before, each street, and the end. Whatever else comes in is one stage.
 */
export function stagesOf(happenings: readonly Happening[]): Stage[] {
  const settled = happenings.findLastIndex(presses)
  const streets = happenings.flatMap((each, index) => (isStreet(each) && index > settled ? [index] : []))
  const lastStreet = streets.at(-1)
  if (lastStreet === undefined) return [happenings]
  const end = happenings.findIndex((each, index) => isAward(each) && index > lastStreet)
  const cuts = [0, ...streets, end < 0 ? happenings.length : end, happenings.length]
  return cuts
    .flatMap((cut, index) => [happenings.slice(cut, cuts[index + 1])])
    .slice(0, -1)
    .filter((stage) => stage.length > 0)
}

export interface Stages<Names> {
  /** The table as far as it is shown; undefined: as it is. */
  view(): TableView | undefined
  /** @param isAtOnce nobody sees it happen, or wants to: all of it is shown as it is */
  add(happenings: readonly Happening[], names: Names, isAtOnce: boolean): void
  /** Shows the end of it. */
  skip(): void
}

/**
 * Shows one stage after the other, and tells each as it is shown. It holds back nothing but the look of what is over:
 * when somebody is to act, or the next hand begins, all is as it is.
 * @param changed whenever there is another view
 */
export function createStages<Names>(tell: (stage: Stage, names: Names) => void, changed: () => void): Stages<Names> {
  let waiting: Stage[] = []
  let known: Names
  let shown: TableView | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(stage: Stage) {
    const after = waiting.length > 0 ? stage.at(-1)?.after : undefined
    if (after !== shown) {
      shown = after
      changed()
    }
    tell(stage, known)
  }

  function next() {
    timer = undefined
    const stage = waiting.shift()
    if (!stage) return
    show(stage)
    if (waiting.length > 0) timer = setTimeout(next, LOOK)
  }

  function skip() {
    clearTimeout(timer)
    timer = undefined
    const rest = waiting.flat()
    waiting = []
    if (rest.length > 0) show(rest)
  }

  return {
    view: () => shown,
    add(happenings, names, isAtOnce) {
      if (happenings.some(presses)) skip()
      known = names
      if (isAtOnce) {
        waiting.push(happenings)
        return skip()
      }
      const [first, ...others] = stagesOf(happenings)
      const last = waiting.pop()
      // What follows upon the end belongs to it.
      if (last) waiting.push([...last, ...(first ?? [])], ...others)
      else waiting.push(...(first ? [first] : []), ...others)
      if (timer === undefined) next()
    },
    skip,
  }
}
