/** How far what is drawn lies within the chart, in pixels: its axes are outside. What is laid over the chart keeps to it. */
export const MARGINS = { top: 12, right: 20, bottom: 30, left: 58 }
