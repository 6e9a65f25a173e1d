import type { Saga } from './process'

/** Whoever leaves the table takes the stack home. */
export const cashOut: Saga = {
  name: 'cash-out',
  react: ({ type, data }) =>
    type === 'PlayerLeft' && data.stack > 0
      ? [
          {
            type: 'CreditCashOut',
            data: {
              playerId: data.playerId,
              reservationId: data.reservationId,
              topUps: data.topUps,
              tableId: data.tableId,
              amount: data.stack,
            },
          },
        ]
      : [],
}
