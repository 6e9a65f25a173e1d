import qrcode from 'qrcode-generator'

/** Modules left free round a code, as its standard asks. */
export const QUIET_ZONE = 4

/** A QR code's dark modules as an SVG path, one unit a module, quiet zone included; `size` is the square's side. */
export function qrPath(text: string): { path: string; size: number } {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const count = code.getModuleCount()
  const modules = Array.from({ length: count * count }, (_, n) => ({ row: Math.floor(n / count), column: n % count }))
  const path = modules
    .filter(({ row, column }) => code.isDark(row, column))
    .map(({ row, column }) => `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`)
    .join('')
  return { path, size: count + 2 * QUIET_ZONE }
}
