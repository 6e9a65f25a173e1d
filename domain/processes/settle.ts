import type { HandEvent } from '../hand/events'
import type { RoomCommand } from '../room'
import type { Saga } from './process'

/**
 * What a hand tells its table: who let the clock run out and so sits out (rule 23), how it ended, and that there is more
 * to look at since. One saga, since it keeps to the order of the hand's events: who sits out does so before the next hand is
 * due.
 */
export const settle: Saga = {
  name: 'settle',
  // Whoever let the clock run out may have left since, and the table may have closed.
  tolerates: ['NotSeated', 'TableIsClosed'],
  react: (event): RoomCommand[] => {
    switch (event.type) {
      case 'ActionTaken': {
        const { tableId, playerId, because } = event.data
        return because === 'timeout' ? [{ type: 'SitOut', data: { tableId, playerId } }] : []
      }
      case 'HandCompleted': {
        const { tableId, handId, seats } = event.data
        return [{ type: 'EndHand', data: { tableId, handId, seats, toLookAt: toLookAt(event.data) } }]
      }
      // At a showdown the hand is still on, and nothing is due yet that could be put off.
      case 'CardsShown':
      case 'RabbitHunted':
        return [{ type: 'PutOffHand', data: { tableId: event.data.tableId, toLookAt: SHOWN_LATE_MS } }]
      default:
        return []
    }
  },
}

type Completed = Extract<HandEvent, { type: 'HandCompleted' }>['data']

/** For each hand shown, each pot beside the main one, and each street that was run out. */
const A_LOOK_MS = 1_000
const LONGEST_LOOK_MS = 8_000
/** Where there are two boards; only then are more than three streets run out. */
const LONGEST_LOOK_AT_TWO_MS = 12_000

/** For what somebody shows of their own accord, once the hand is over. */
const SHOWN_LATE_MS = 3_000

/** How long people want to look at the end of a hand, in milliseconds; 0 where all but one folded. */
export const toLookAt = ({ shown, pots, runOut }: Pick<Completed, 'shown' | 'pots' | 'runOut'>): number =>
  shown === 0
    ? 0
    : Math.min(
        runOut > 3 ? LONGEST_LOOK_AT_TWO_MS : LONGEST_LOOK_MS,
        (shown + runOut + Math.max(0, pots - 1)) * A_LOOK_MS,
      )
