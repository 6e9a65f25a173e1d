/**
 * Fisher and Yates' shuffle: card by card, one of those that are left, each as likely as every other. A pure function of
 * its bytes: whoever has them has the order.
 * @param cards 256 at most
 * @param nextByte 0 to 255, evenly spread; asked at least once a card
 */
export function shuffle<Item>(cards: readonly Item[], nextByte: () => number): Item[] {
  const left = [...cards]
  const shuffled: Item[] = []
  while (left.length > 0) shuffled.push(...left.splice(below(left.length, nextByte), 1))
  return shuffled
}

/** Bytes beyond the last whole multiple are thrown away: their remainders would make the first numbers likelier. */
function below(count: number, nextByte: () => number): number {
  if (count > 256) throw new RangeError(`A byte cannot choose among ${count}`)
  const fair = 256 - (256 % count)
  let byte = nextByte()
  while (byte >= fair) byte = nextByte()
  return byte % count
}
