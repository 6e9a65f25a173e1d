/** What a seated player may ask for that takes no figure, by the command that says it. */
export const SEAT_WISHES = {
  'sit-out': { type: 'SitOut', data: {} },
  'sit-in': { type: 'SitIn', data: { waits: false } },
  'wait-for-blind': { type: 'SitIn', data: { waits: true } },
  'leave-after-hand': { type: 'LeaveTable', data: { afterHand: true } },
  'stop-auto-top-up': { type: 'StopAutoTopUp', data: {} },
  stay: { type: 'StayAtTable', data: {} },
} as const

export type SeatWish = keyof typeof SEAT_WISHES
