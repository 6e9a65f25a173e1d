/** Makes a whole sentence of what a check says: `('A name', 'must not be empty')` → `A name must not be empty.` */
export function sentence(subject: string, message = 'is not valid'): string {
  const text = /^(must|is|has|holds)\b/.test(message) ? `${subject} ${message}` : message
  return /[.!?]$/.test(text) ? text : `${text}.`
}
