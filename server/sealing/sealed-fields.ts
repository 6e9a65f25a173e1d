import type { SealedFacts } from '@/domain/sealed-facts'
import type { DataKey } from './data-keys'
import { IV_BYTES, type Place, seal, unseal } from './seal'

/** A field's value as it is stored: `v1.<iv>.<ciphertext and tag>`, in base64url. */
interface Sealed {
  sealed: string
}

const EDITION = 'v1'
/** What is sealed for a subject whose key is destroyed already is forgotten at once. */
const FORGOTTEN: Sealed = { sealed: '' }

/** Whether there is anything to seal, or anything that was sealed: otherwise no key is needed. */
export const holdsSecrets = (data: object, facts: SealedFacts): boolean =>
  Object.keys(facts.fields).some((field) => !isLacking(facts, field, Reflect.get(data, field)))

const isLacking = ({ mayLack = [] }: SealedFacts, field: string, value: unknown): boolean =>
  (value === undefined || value === null) && mayLack.includes(field)

/**
 * The data with the JSON of each of these fields sealed; whatever else there is stays as it is.
 * @throws Error when the subject's key is spoilt
 */
export function sealFields(data: object, facts: SealedFacts, key: DataKey | undefined, place: Place): object {
  const sealed: Record<string, unknown> = { ...data }
  for (const field of Object.keys(facts.fields))
    if (sealed[field] !== undefined && !isLacking(facts, field, sealed[field]))
      sealed[field] = sealValue(sealed[field], key, [...place, field])
  return sealed
}

function sealValue(value: unknown, key: DataKey | undefined, place: Place): Sealed {
  if (key === 'destroyed') return FORGOTTEN
  if (key === undefined || key === 'spoilt') throw new Error(`There is no key to seal ${place.join(' ')} with`)
  const bytes = seal(key, Buffer.from(JSON.stringify(value)), place)
  const [iv, rest] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES)]
  return { sealed: `${EDITION}.${iv.toString('base64url')}.${rest.toString('base64url')}` }
}

/** Data with its fields opened; what cannot be read has its stand-in. */
export interface Opened {
  data: object
  /** Fields that do not open although their key was never destroyed: somebody has been at them. */
  tampered: string[]
}

export function openFields(data: object, facts: SealedFacts, key: DataKey | undefined, place: Place): Opened {
  const { fields, onceClear } = facts
  const opened: Record<string, unknown> = { ...data }
  const tampered: string[] = []
  for (const [field, standIn] of Object.entries(fields)) {
    const stored = opened[field]
    if (onceClear && stored !== undefined && !isSealed(stored)) continue
    const value = isSealed(stored) ? openValue(stored, key, [...place, field]) : undefined
    opened[field] = value === undefined ? standIn : value
    if (value === undefined && key !== 'destroyed' && !isLacking(facts, field, stored)) tampered.push(field)
  }
  return { data: opened, tampered }
}

function openValue({ sealed }: Sealed, key: DataKey | undefined, place: Place): unknown {
  if (key === undefined || key === 'destroyed' || key === 'spoilt') return undefined
  const [edition, iv = '', rest = ''] = sealed.split('.')
  if (edition !== EDITION) return undefined
  const bytes = unseal(key, Buffer.concat([Buffer.from(iv, 'base64url'), Buffer.from(rest, 'base64url')]), place)
  return bytes && JSON.parse(bytes.toString())
}

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && typeof value.sealed === 'string'
