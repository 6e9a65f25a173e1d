import type { Alarm, Timekeeper } from './process'

/**
 * Whose clock or time bank has run out is timed out (rule 23), and so are those who do not say how often to run the board. At
 * most one turn or offer is open at a table.
 */
export const actionClock: Timekeeper = {
  name: 'action-clock',
  beginsWorkflow: false,
  heed: (event) => {
    switch (event.type) {
      case 'TurnStarted':
      case 'TimeBankStarted':
      case 'ClockResumed': {
        const { tableId, handId, turn, deadline } = event.data
        return { key: tableId, alarm: { at: deadline, command: { type: 'TimeOutTurn', data: { handId, turn } } } }
      }
      case 'RunOutOffered':
      case 'RunOutResumed': {
        const { tableId, handId, deadline } = event.data
        return { key: tableId, alarm: { at: deadline, command: { type: 'TimeOutRunOut', data: { handId } } } }
      }
      case 'RunOutDecided':
      case 'ActionTaken':
      case 'HandStopped':
      case 'HandCompleted':
        return { key: event.data.tableId, alarm: null }
      default:
        return undefined
    }
  },
  /** Nobody's time runs while nobody can act. */
  resume: ({ command }: Alarm, stoppedAt) => {
    if (command.type === 'TimeOutTurn') return { type: 'ResumeClock', data: { ...command.data, stoppedAt } }
    if (command.type === 'TimeOutRunOut') return { type: 'ResumeRunOut', data: { ...command.data, stoppedAt } }
    return undefined
  },
}
