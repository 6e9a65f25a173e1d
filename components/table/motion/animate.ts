import type { Move } from './moves'

/** Milliseconds: of one movement, and between two that follow each other. */
const QUICK = 260
/** A pot is seen to go to whoever won it: nobody waits for it, so it may take its time. */
const AWARDED = 480
const APART = 35
const EASING = 'cubic-bezier(0.2, 0.8, 0.2, 1)'

interface Shift {
  x: number
  y: number
}

const middleOf = (element: Element): Shift => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

/** How far one thing lies from another, in pixels. */
const between = (from: Shift, to: Shift): string => `translate(${from.x - to.x}px, ${from.y - to.y}px)`

/**
 * Moves cards and chips to where they lie already: only transforms and opacity, so that the page waits for nothing.
 * Places are measured once, before anything moves.
 * @returns what is under way
 */
export function animate(box: HTMLElement, moves: readonly Move[]): Animation[] {
  const place = (name: string) => box.querySelector(`[data-place="${name}"]`)
  const pot = place('pot')
  if (!pot) return []
  const middle = middleOf(pot)
  const planned: { element: HTMLElement; frames: Keyframe[]; delay: number; lasts?: number; ghost?: boolean }[] = []

  const ghost = (from: string | Shift, to: Shift, delay: number, lasts = QUICK) => {
    const chips = box.querySelector<SVGElement>('[data-place="pot"] svg')?.cloneNode(true)
    const start = typeof from === 'string' ? place(from) : null
    if (!(chips instanceof Element) || (typeof from === 'string' && !start)) return
    const origin = start ? middleOf(start) : (from as Shift)
    const element = document.createElement('span')
    element.ariaHidden = 'true'
    element.style.cssText = `position:fixed;left:${to.x - 14}px;top:${to.y - 14}px;z-index:5;font-size:20px;pointer-events:none`
    element.append(chips)
    planned.push({
      ...{ element, delay, lasts, ghost: true },
      frames: [
        { transform: between(origin, to), opacity: 1 },
        { transform: 'none', opacity: 0.9 },
      ],
    })
  }

  for (const [order, move] of moves.entries())
    switch (move.type) {
      case 'deal': {
        const cards = place(`seat-${move.seat}`)?.querySelectorAll<HTMLElement>('[data-card]') ?? []
        for (const [n, element] of [...cards].entries())
          planned.push({
            element,
            delay: (order + n) * APART,
            frames: [{ transform: `${between(middle, middleOf(element))} rotate(-40deg)`, opacity: 0 }, {}],
          })
        break
      }
      case 'turn-up': {
        const cards = [...box.querySelectorAll<HTMLElement>(`[data-row="${move.row}"] [data-card]`)].slice(move.from)
        for (const [n, element] of cards.entries())
          planned.push({
            element,
            delay: n * 2 * APART,
            frames: [{ transform: 'perspective(30em) translateY(-30%) rotateY(-90deg)', opacity: 0.4 }, {}],
          })
        break
      }
      case 'show': {
        const cards = place(`seat-${move.seat}`)?.querySelectorAll<HTMLElement>('[data-card]') ?? []
        for (const [n, element] of [...cards].entries())
          planned.push({ element, delay: n * APART, frames: [{ transform: 'perspective(30em) rotateY(-90deg)' }, {}] })
        break
      }
      case 'bet': {
        const bet = place(`bet-${move.seat}`)?.firstElementChild
        const seat = place(`seat-${move.seat}`)
        if (bet instanceof HTMLElement && seat)
          planned.push({
            element: bet,
            delay: 0,
            frames: [{ transform: between(middleOf(seat), middleOf(bet)), opacity: 0 }, {}],
          })
        break
      }
      case 'gather':
        ghost(`bet-${move.seat}`, middle, 0)
        break
      case 'award': {
        const seat = place(`seat-${move.seat}`)
        if (seat) ghost(middle, middleOf(seat), order * APART, AWARDED)
        break
      }
    }

  return planned.map(({ element, frames, delay, lasts = QUICK, ghost }) => {
    if (ghost) box.append(element)
    const animation = element.animate(frames, { duration: lasts, delay, easing: EASING, fill: 'backwards' })
    if (ghost) animation.finished.catch(() => undefined).then(() => element.remove())
    return animation
  })
}
