/** The key that stands for a button; told to assistive technology by `aria-keyshortcuts`. */
export function KeyHint({ of: key, shown }: { of: string; shown: boolean }) {
  if (!shown) return null
  return (
    <kbd
      aria-hidden
      className="rounded border border-current px-1 font-sans text-[10px] uppercase leading-4 opacity-70 low:hidden max-md:hidden pointer-coarse:hidden"
    >
      {key}
    </kbd>
  )
}
