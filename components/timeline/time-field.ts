const two = (number: number) => String(number).padStart(2, '0')

/** A time as a field of day and time holds it, by the reader's own clock: `2026-11-25T14:02:11`. */
export function forField(time: number): string {
  const at = new Date(time)
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}
