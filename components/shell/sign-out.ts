/** Ends the session; false when the room could not be reached. */
export async function signOut(): Promise<boolean> {
  try {
    return (await fetch('/api/session', { method: 'DELETE' })).ok
  } catch {
    return false
  }
}
