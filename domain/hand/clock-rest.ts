/** Whoever was to act or answer when the room went away gets at least so long when it is back, in milliseconds. */
export const LEAST_REST = 5_000
