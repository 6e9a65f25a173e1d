import { reading } from '@/server/http/endpoint'
import { exportHand } from '@/server/http/export'
import { HandExportQuery } from '@/server/http/queries'

export const GET = reading(HandExportQuery, exportHand)
