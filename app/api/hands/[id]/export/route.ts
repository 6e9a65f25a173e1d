import { reading } from '@/server/http/endpoint'
import { exportHand } from '@/server/http/export'
import { HandExportQuery } from '@/server/http/queries'
import { COSTS } from '@/server/rations'

export const GET = reading(HandExportQuery, exportHand, COSTS.file + COSTS.hand)
