/** The address without the invitation it may carry: whoever looks over a shoulder, or at a history, finds none. */
export function withoutInvitation({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  const query = new URLSearchParams(search)
  query.delete('invite')
  const rest = query.toString()
  return `${pathname}${rest && `?${rest}`}${hash}`
}
