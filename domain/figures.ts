/** A figure as people read it here: `12,500`, `−50`. */
export const figure = (amount: number): string => `${amount < 0 ? '−' : ''}${FORMAT.format(Math.abs(amount))}`

/** A change, in whole chips and with its sign: `+1,200`, `−50`, `0`. */
export const signed = (change: number): string => `${Math.round(change) > 0 ? '+' : ''}${figure(Math.round(change))}`

/** Made once: making one takes far longer than using it, and a table shows some thirty figures. */
const FORMAT = new Intl.NumberFormat('en-US')
