import { HandBranch } from '@/projections/branch'
import { handBranch } from '@/server/http/branches'
import { writingJson } from '@/server/http/endpoint'

export const POST = writingJson(HandBranch, handBranch)
