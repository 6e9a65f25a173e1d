import { explain } from '@/domain/rejections'

/** A rejection's sentence, to go on with after a colon; it speaks to the player, this of them. */
export function reasonInWords(reason: { code: string; details: Record<string, unknown> }): string {
  const sentence = explain(reason).replace(/\.$/, '')
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/^you\b/, 'they')
}
