import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { figure } from '@/domain/figures'
import type { Replay } from '../room'
import { type Frame, framesOf, type InWords } from './frames'

/** What a film's player reads. */
export interface FilmData {
  frames: Frame[]
  /** Where seats lie, in hundredths of the felt's box: the first at the bottom, the others clockwise. */
  places: { x: number; y: number }[]
}

interface Exporter {
  playerId: string | null
  displayName: string | null
}

const read = (name: string) => readFileSync(join(process.cwd(), 'server', 'film', name), 'utf8')
let files: { style: string; script: string } | undefined
/** What every film has in it, read once. */
function filesOfFilm() {
  files ??= { style: read('film.css') + read('felt.css'), script: read('player.mjs') }
  return files
}
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
/** Within a script no text may end it, nor begin a comment. */
const asScript = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c')

/** "Hand 3 at Harbour", "Hands 3 to 12 at Harbour". */
function titleOf(frames: readonly Frame[], table: string): string {
  const [first, last] = [frames[0]?.hand ?? 0, frames.at(-1)?.hand ?? 0]
  return first === last ? `Hand ${figure(first)} at ${table}` : `Hands ${figure(first)} to ${figure(last)} at ${table}`
}

const commitmentsOf = (replays: readonly Replay[]): string[] =>
  replays.flatMap(({ events }) =>
    events.flatMap(({ type, data }) =>
      type === 'HandDealt' ? [`hand ${figure(data.number)}, ${data.commitment}`] : [],
    ),
  )

/**
 * Hands of one table, one or more, as a page that opens from a disk, without the room and without a network: what is to be
 * seen, and a small player. Its policy lets nothing run, load or be sent but what stands in it.
 */
export function filmOf(replays: readonly Replay[], { playerId, displayName }: Exporter, inWords: InWords): string {
  const seats = replays[0]?.start.seats ?? []
  const film: FilmData = {
    frames: replays.flatMap((replay) => framesOf(replay, playerId, inWords)),
    places: placesOf(seats.length),
  }
  const { style, script } = filesOfFilm()
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`
  const title = escaped(titleOf(film.frames, replays[0]?.start.name ?? 'a table'))
  const knows = displayName
    ? `Taken home by ${escaped(displayName)}: cards that nobody had shown them lie face down.`
    : 'Cards that nobody showed lie face down.'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Rewind Poker</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>A film of what was played at Rewind Poker. ${knows}</p>
</header>
<main>
<div>
<div class="felt"><div class="centre"><span id="pot"></span><div class="row" id="board"></div><div class="row" id="second"></div></div><ol id="seats" aria-label="Seats"></ol></div>
<p id="words" role="status"></p>
<div class="bar"><button id="play">Play</button><button id="back" aria-label="One event back">←</button><button id="on" aria-label="One event forward">→</button><input id="track" type="range" min="0" value="0" aria-label="Moment"><span id="place"></span></div>
<p>Keys: ← and → step, with Shift by a whole hand; Space plays, Home and End lead to the ends.</p>
</div>
<ol id="story" aria-label="The hand in words"></ol>
</main>
<footer><p>Each deck was committed to before its deal: ${escaped(commitmentsOf(replays).join('; '))}.</p></footer>
<script type="application/json" id="film">${asScript(film)}</script>
<script type="module">${script}</script>
</body>
</html>
`
}

/** Seats round an ellipse, clockwise as one looks down on them, from the bottom on. */
const placesOf = (seats: number): FilmData['places'] =>
  Array.from({ length: seats }, (_, n) => {
    const angle = Math.PI / 2 + (2 * Math.PI * n) / seats
    return { x: Math.round(50 + 38 * Math.cos(angle)), y: Math.round(49 + 39 * Math.sin(angle)) }
  })
