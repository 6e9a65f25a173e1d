/** A stream's name with its ids cut to what tells them apart at a glance: `player-9b778530`. */
export const shortStream = (streamId: string): string =>
  streamId.replace(/([0-9a-f]{8})(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '$1')
