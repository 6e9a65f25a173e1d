/** The address of a hand that this tab holds; null: of the page that lists them. */
export function watch(key: string | null): void {
  window.history.pushState(null, '', key === null ? '/replays' : `/replays?hand=${key}`)
}
