import { problemOf } from '../live/problem'

/** The formats that hands are handed out in, as a menu names them: see EXPORT_TYPES of the server. */
export const FORMATS = [
  { format: 'pokerstars', title: 'PokerStars text', detail: 'What most trackers read' },
  { format: 'ohh', title: 'Open Hand History', detail: 'JSON, one hand after the other' },
  { format: 'phh', title: 'PHH', detail: 'Poker Hand History, for research' },
] as const
export type Format = (typeof FORMATS)[number]['format']

/** Where a file is to be had, less its format: `/api/hands/<id>/export`, with a query or without. */
export type ExportAddress = string

function inFormat(address: ExportAddress, format: Format): URL {
  const url = new URL(address, window.location.origin)
  url.searchParams.set('format', format)
  return url
}

async function asked(address: string | URL): Promise<Response> {
  const answer = await fetch(address).catch(() => null)
  if (!answer) throw new Error('The room did not answer. Try again in a moment.')
  if (!answer.ok) throw new Error((await problemOf(answer)).detail)
  return answer
}

/** @throws Error with a sentence for people */
export const readAsText = async (address: ExportAddress): Promise<string> =>
  (await asked(inFormat(address, 'pokerstars'))).text()

/** @throws Error with a sentence for people */
export const saveAs = (address: ExportAddress, format: Format): Promise<void> => saveFile(inFormat(address, format))

/** Saves a file under the name that the room gives it. @throws Error with a sentence for people */
export async function saveFile(address: string | URL): Promise<void> {
  const answer = await asked(address)
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'hands.txt'
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = name
  link.click()
  // The download has its own hold on the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
