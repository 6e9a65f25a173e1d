import type { Alarm, Timekeeper } from './process'

/** Whose clock or time bank has run out is timed out (rule 23). At most one turn is open at a table. */
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
      case 'ActionTaken':
      case 'HandStopped':
      case 'HandCompleted':
        return { key: event.data.tableId, alarm: null }
      default:
        return undefined
    }
  },
  /** Nobody's time runs while nobody can act. */
  resume: ({ command }: Alarm, stoppedAt) =>
    command.type === 'TimeOutTurn' ? { type: 'ResumeClock', data: { ...command.data, stoppedAt } } : undefined,
}
