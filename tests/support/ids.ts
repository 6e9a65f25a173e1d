import { type Chips, chips, HandId, PlayerId, ReservationId, TableId } from '@/domain/kernel'

/** A uuid that ends in a number, so that a failing test is easy to read. */
const uuid = (kind: number, n: number) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const playerId = (n: number): PlayerId => PlayerId.parse(uuid(1, n))
export const tableId = (n: number): TableId => TableId.parse(uuid(2, n))
export const reservationId = (n: number): ReservationId => ReservationId.parse(uuid(3, n))
export const handId = (n: number): HandId => HandId.parse(uuid(4, n))

export const ANN = playerId(1)
export const BEN = playerId(2)
export const CAT = playerId(3)
export const DAN = playerId(4)

export const amount = (figure: number): Chips => chips(figure)
