/** A figure as people read it here: `12,500`. */
export const figure = (amount: number): string => amount.toLocaleString('en-US')
