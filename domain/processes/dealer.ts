import type { Timekeeper } from './process'

/** The next hand starts when its time has come, and is a workflow of its own: else a table's whole life would be one. */
export const dealer: Timekeeper = {
  name: 'dealer',
  beginsWorkflow: true,
  heed: (event) => {
    switch (event.type) {
      case 'HandScheduled': {
        const { tableId, at } = event.data
        return { key: tableId, alarm: { at, command: { type: 'StartHand', data: { tableId } } } }
      }
      case 'HandStarted':
      case 'HandCalledOff':
      case 'TableClosed':
        return { key: event.data.tableId, alarm: null }
      default:
        return undefined
    }
  },
}
