import { createRation, type Sender } from '../ration'

/** Run-outs in ten seconds. */
const OF_A_PLAYER = 5_000
const OF_AN_ADDRESS = 15_000
/** Requests that wait for their turn: of everybody, and of one address, so that none holds all places. */
const MOST_WAITING = 8
const MOST_OF_AN_ADDRESS = 4
/** Whoever finds no place is asked to come again, after so many milliseconds. */
const COME_AGAIN = 3_000

/** Who asks for how many run-outs; whoever goes away, by the signal, is not waited for. */
export interface RunOutsWanted extends Sender {
  count: number
  signal?: AbortSignal | undefined
}

/** Milliseconds to wait before one asks again. */
export interface Refused {
  wait: number
}

interface Place extends Sender {
  signal: AbortSignal | undefined
  /** Its run-outs are counted: it may have its turn. */
  counted: boolean
  begin(isWanted: boolean): void
}

/**
 * Run-outs cost the machine that others play on: they are rationed, and made one request at a time. A player has one
 * request waiting, and so has an address for all who have not signed in; addresses take turns.
 */
export function createRunOutQueue() {
  const ration = createRation({ ofAPlayer: OF_A_PLAYER, ofAnAddress: OF_AN_ADDRESS })
  let waiting: Place[] = []
  let isBusy = false
  /** The address that had the last turn. */
  let served: string | undefined

  function leave(place: Place): void {
    waiting = waiting.filter((each) => each !== place)
  }

  function dropThoseWhoLeft(): void {
    for (const place of waiting.filter(({ signal }) => signal?.aborted)) {
      leave(place)
      place.begin(false)
    }
  }

  function hasRoomFor({ playerId, address }: Sender): boolean {
    dropThoseWhoLeft()
    const neighbours = waiting.filter((each) => each.address === address)
    const own = playerId === undefined ? neighbours : waiting
    return (
      waiting.length < MOST_WAITING &&
      neighbours.length < MOST_OF_AN_ADDRESS &&
      !own.some((each) => each.playerId === playerId)
    )
  }

  function next(): void {
    dropThoseWhoLeft()
    const ready = waiting.filter(({ counted }) => counted)
    const place = ready.find(({ address }) => address !== served) ?? ready[0]
    if (isBusy || !place) return
    leave(place)
    isBusy = true
    served = place.address
    place.begin(true)
  }

  /** Does the work once its turn has come. @returns why it was not done, if it was not */
  return async function inTurn<Result>(
    { count, signal, playerId, address }: RunOutsWanted,
    work: () => Promise<Result>,
  ): Promise<Result | Refused> {
    if (!hasRoomFor({ playerId, address })) return { wait: COME_AGAIN }
    const place: Place = { playerId, address, signal, counted: false, begin: () => undefined }
    const turn = new Promise<boolean>((resolve) => {
      place.begin = resolve
    })
    // Before anything is waited for: a burst of requests finds the place taken.
    waiting.push(place)
    const wait = await ration({ playerId, address }, count)
    if (wait !== undefined) {
      leave(place)
      return { wait }
    }
    place.counted = true
    next()
    if (!(await turn)) return { wait: COME_AGAIN }
    try {
      return await work()
    } finally {
      isBusy = false
      next()
    }
  }
}
