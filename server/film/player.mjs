// Shows the frames of a film, one at a time. It stands in the film itself, asks nobody for anything, and knows no poker.

/** @type {(id: string) => HTMLElement} */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id))
/** @type {import('./film').FilmData} */
const film = JSON.parse(part('film').textContent ?? '')
const track = /** @type {HTMLInputElement} */ (part('track'))
const SUITS = { c: '♣', d: '♦', h: '♥', s: '♠' }
const SUIT_NAMES = { c: 'clubs', d: 'diamonds', h: 'hearts', s: 'spades' }
/** Milliseconds a frame is shown while the film plays. */
const PACE = 1_100

let shown = 0
let timer = 0

/** @type {(tag: string, className: string, text?: string) => HTMLElement} */
function element(tag, className, text = '') {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

/** @param {string | null} card */
function cardElement(card) {
  if (card === null) return element('span', 'card down')
  const suit = /** @type {keyof typeof SUITS} */ (card.charAt(1))
  const rank = card.charAt(0) === 'T' ? '10' : card.charAt(0)
  const made = element('span', `card ${suit}`, `${rank}${SUITS[suit]}`)
  made.setAttribute('role', 'img')
  made.setAttribute('aria-label', `${rank} of ${SUIT_NAMES[suit]}`)
  return made
}

/** @type {(frame: import('./frames').Frame, n: number) => HTMLElement | undefined} */
function seatElement({ seats, bottom }, n) {
  const seat = seats[n]
  const place = film.places[(n - bottom + seats.length) % seats.length]
  if (!seat || !place) return undefined
  const made = element('li', `seat${seat.out ? ' out' : ''}${seat.lit ? ' lit' : ''}${seat.own ? ' own' : ''}`)
  made.style.setProperty('--x', `${place.x}%`)
  made.style.setProperty('--y', `${place.y}%`)
  const cards = element('span', 'cards')
  cards.append(...seat.cards.map(cardElement))
  const pod = element('span', 'pod')
  pod.append(element('b', 'name', seat.name), element('span', 'stack', seat.stack))
  if (seat.button) pod.append(element('span', 'button', 'D'))
  made.append(cards, pod, element('span', 'tag', seat.tag))
  if (seat.bet) made.append(element('span', 'bet', seat.bet))
  return made
}

/** @param {number} wanted */
function show(wanted) {
  shown = Math.min(Math.max(wanted, 0), film.frames.length - 1)
  const frame = film.frames[shown]
  if (!frame) return
  part('seats').replaceChildren(...frame.seats.flatMap((_, n) => seatElement(frame, n) ?? []))
  part('board').replaceChildren(...frame.board.map(cardElement))
  part('second').replaceChildren(...frame.second.map(cardElement))
  part('pot').textContent = frame.pot === '0' ? '' : `Pot ${frame.pot}`
  part('words').textContent = frame.words
  part('place').textContent = `${shown + 1} / ${film.frames.length}`
  track.value = String(shown)
  track.setAttribute('aria-valuetext', frame.words)
  const line = part('story').children[shown]
  part('story').querySelector('[aria-current]')?.removeAttribute('aria-current')
  line?.firstElementChild?.setAttribute('aria-current', 'step')
  if (line) bringIntoStory(line)
  if (shown === film.frames.length - 1) pause()
}

/**
 * The list alone is scrolled: the page stays where it is.
 * @param {Element} line
 */
function bringIntoStory(line) {
  const story = part('story')
  const [own, all] = [line.getBoundingClientRect(), story.getBoundingClientRect()]
  if (own.top < all.top || own.bottom > all.bottom) story.scrollTop += own.top - all.top - all.height / 2
}

function pause() {
  clearInterval(timer)
  timer = 0
  part('play').textContent = 'Play'
}

function toggle() {
  if (timer) return pause()
  if (shown === film.frames.length - 1) show(0)
  timer = window.setInterval(() => show(shown + 1), PACE)
  part('play').textContent = 'Pause'
}

/** @param {number} wanted */
function go(wanted) {
  pause()
  show(wanted)
}

/**
 * The first frame of the hand before or after this one; back first to the beginning of this one.
 * @param {1 | -1} direction
 */
function goByHand(direction) {
  const starts = film.frames.flatMap(({ hand }, n) => (hand === film.frames[n - 1]?.hand ? [] : [n]))
  const next = direction > 0 ? starts.find((n) => n > shown) : starts.findLast((n) => n < shown)
  go(next ?? (direction > 0 ? film.frames.length - 1 : 0))
}

/** @type {Record<string, () => void>} */
const KEYS = {
  'Shift ArrowLeft': () => goByHand(-1),
  'Shift ArrowRight': () => goByHand(1),
  ArrowLeft: () => go(shown - 1),
  ArrowRight: () => go(shown + 1),
  Home: () => go(0),
  End: () => go(film.frames.length - 1),
  ' ': toggle,
}

for (const [n, { words }] of film.frames.entries()) {
  const line = element('li', '')
  const button = element('button', '', words)
  button.addEventListener('click', () => go(n))
  line.append(button)
  part('story').append(line)
}
track.max = String(film.frames.length - 1)
track.addEventListener('input', () => go(track.valueAsNumber))
part('back').addEventListener('click', () => go(shown - 1))
part('on').addEventListener('click', () => go(shown + 1))
part('play').addEventListener('click', toggle)
document.addEventListener('keydown', (event) => {
  const act = KEYS[`${event.shiftKey ? 'Shift ' : ''}${event.key}`]
  const onButton = event.target instanceof HTMLButtonElement && event.key === ' '
  if (!act || onButton || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  act()
})
show(0)
