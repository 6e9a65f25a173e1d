import { problem } from '@/server/http/problem'

const nothingHere = () =>
  problem({ status: 404, code: 'NotFound', detail: 'There is no such call. GET /api/openapi.json lists them all.' })

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT }
