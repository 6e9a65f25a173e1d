import { reading } from '@/server/http/endpoint'
import { exportTable } from '@/server/http/export'
import { TableExportQuery } from '@/server/http/queries'

export const GET = reading(TableExportQuery, exportTable)
