import { room } from '@/server/room-instance'

export async function GET(): Promise<Response> {
  const parts = await room().health()
  const ok = Object.values(parts).every((part) => part.ok)
  return Response.json(
    { status: ok ? 'ok' : 'unavailable', parts },
    { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store', ...(!ok && { 'retry-after': '2' }) } },
  )
}
