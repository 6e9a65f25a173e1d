/** Keys, and what each does. */
export function KeyTable({ keys }: { keys: readonly (readonly [key: string, does: string])[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2.5 text-sm">
      {keys.map(([key, does]) => (
        <div key={key} className="contents">
          <dt>
            <kbd className="whitespace-nowrap rounded-md border border-edge px-1.5 py-0.5 font-sans text-xs">{key}</kbd>
          </dt>
          <dd className="text-pretty">{does}</dd>
        </div>
      ))}
    </dl>
  )
}
