import { reading } from '@/server/http/endpoint'
import { exportTable } from '@/server/http/export'
import { TableExportQuery } from '@/server/http/queries'
import { COSTS } from '@/server/rations'

export const GET = reading(TableExportQuery, exportTable, COSTS.file)
