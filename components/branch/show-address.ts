/** Shows what an address of this page stands for, as a step to come back from or in place of what is shown. */
export function showAddress(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') window.history.pushState(null, '', path)
  else window.history.replaceState(null, '', path)
}
