import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** What a sealed value belongs to. It opens there and nowhere else. */
export type Place = readonly (string | number)[]

const CIPHER = 'aes-256-gcm'
/** NIST SP 800-38D, §8.2.2: 96 bits, drawn at random; a key seals far less than the 2^32 values that allows. */
export const IV_BYTES = 12
const TAG_BYTES = 16

/** @param key 32 bytes @returns iv, ciphertext and tag */
export function seal(key: Uint8Array, plain: Uint8Array, place: Place): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv)
  cipher.setAAD(asBytes(place))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** @returns undefined for whatever was not sealed with this key and for this place */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: Place): Buffer | undefined {
  if (sealed.length < IV_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(asBytes(place))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()])
  } catch {
    return undefined
  }
}

const asBytes = (place: Place) => Buffer.from(JSON.stringify(place))
