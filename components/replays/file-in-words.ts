import type { HeldFile } from './held-files'

const hands = (count: number) => (count === 1 ? '1 hand' : `${count} hands`)

/** What came of a file, as it is said aloud: "evening.phhs: 3 hands to watch, 1 cannot be read." */
export function fileInWords({ name, result }: HeldFile): string {
  if (result.type === 'reading') return `${name}: reading…`
  if (result.type === 'refused') return `${name}: ${result.why}`
  const count = (type: string) => result.hands.filter((each) => each.type === type).length
  const [watchable, broken, left] = [count('watchable'), count('broken'), count('left out')]
  const parts = [
    ...(watchable > 0 ? [`${hands(watchable)} to watch`] : ['nothing to watch']),
    ...(broken > 0 ? [`${hands(broken)} cannot be read`] : []),
    ...(left > 0 ? [`${hands(left)} left out`] : []),
  ]
  return `${name}: ${parts.join(', ')}.`
}
