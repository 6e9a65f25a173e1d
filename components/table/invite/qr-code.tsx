import { qrPath } from './qr-path'

/** A link for a camera: dark on light in either theme, which is what cameras expect. */
export default function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = qrPath(text)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-full rounded-2xl bg-card-face"
    >
      <path d={path} className="fill-spade" />
    </svg>
  )
}
