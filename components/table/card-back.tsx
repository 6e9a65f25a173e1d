/** A lattice of lines, a frame, and the room's sign: two arrows that point back. */
const LATTICE =
  'M4.5 22l17-17M4.5 39l34-34M4.5 56l51-51M4.5 73l55-55M12 85.5l47.5-47.5M29 85.5l30.5-30.5M46 85.5l13.5-13.5M59.5 22l-17-17M59.5 39l-34-34M59.5 56l-51-51M59.5 73l-55-55M52 85.5L4.5 38M35 85.5L4.5 55M18 85.5L4.5 72'

export function CardBack() {
  return (
    <svg aria-hidden="true" viewBox="0 0 64 90" className="block size-full">
      <rect x="0.5" y="0.5" width="63" height="89" rx="6.5" className="fill-card-face stroke-card-edge" />
      <g>
        <rect x="4.5" y="4.5" width="55" height="81" rx="4" className="fill-card-back" />
        <path d={LATTICE} fill="none" stroke="var(--card-weave)" strokeWidth="1.2" />
        <rect x="7.5" y="7.5" width="49" height="75" rx="2" fill="none" stroke="var(--card-weave)" strokeWidth="1.5" />
      </g>
      <circle cx="32" cy="45" r="14" className="fill-card-back stroke-card-face" strokeWidth="1.5" />
      <path d="M31 38v14l-9-7zM42 38v14l-9-7z" className="fill-card-face" />
    </svg>
  )
}
