import { readingAt } from '@/server/http/endpoint'
import { AtQuery } from '@/server/http/queries'
import { tableLedgerAnswer } from '@/server/http/table-ledger'

export const GET = readingAt('table', AtQuery, tableLedgerAnswer)
