/** A figure as people read it here: `12,500`. */
export const figure = (amount: number): string => FORMAT.format(amount)

/** Made once: making one takes far longer than using it, and a table shows some thirty figures. */
const FORMAT = new Intl.NumberFormat('en-US')
