import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FieldAlgorithm, FieldCipher, OpenKey } from '../../capabilities/applicants/index.ts'

/** Encrypts bytes so that a change of them, of the key or of what they are bound to is found. */
interface Algorithm {
  readonly secretBytes: number
  readonly hash: 'sha256' | 'sm3'
  seal(secret: Buffer, plain: Buffer, bound: Buffer): Buffer
  /** @throws where it isn't authentic */
  open(secret: Buffer, sealed: Buffer, bound: Buffer): Buffer
}

const GCM = { nonce: 12, tag: 16 } as const

const AES_GCM: Algorithm = {
  secretBytes: 32,
  hash: 'sha256',
  seal: (secret, plain, bound) => {
    const nonce = randomBytes(GCM.nonce)
    const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength: GCM.tag }).setAAD(bound)
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  open: (secret, sealed, bound) => {
    const nonce = sealed.subarray(0, GCM.nonce)
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: GCM.tag }).setAAD(bound)
    decipher.setAuthTag(sealed.subarray(-GCM.tag))
    return Buffer.concat([decipher.update(sealed.subarray(GCM.nonce, -GCM.tag)), decipher.final()])
  },
}

const SM4 = { nonce: 16, tag: 32, key: 16 } as const

/**
 * SM4 in counter mode, then HMAC-SM3 over all of it: the engine that Node brings has no SM4-GCM. Encryption first, authentication over
 * the ciphertext, keys of their own for each.
 */
const SM4_HMAC: Algorithm = {
  secretBytes: 48,
  hash: 'sm3',
  seal: (secret, plain, bound) => {
    const nonce = randomBytes(SM4.nonce)
    const cipher = createCipheriv('sm4-ctr', secret.subarray(0, SM4.key), nonce)
    const text = Buffer.concat([nonce, cipher.update(plain), cipher.final()])
    return Buffer.concat([text, sm3Tag(secret, text, bound)])
  },
  open: (secret, sealed, bound) => {
    const text = sealed.subarray(0, -SM4.tag)
    if (!timingSafeEqual(sealed.subarray(-SM4.tag), sm3Tag(secret, text, bound))) throw new Error('not authentic')
    const decipher = createDecipheriv('sm4-ctr', secret.subarray(0, SM4.key), text.subarray(0, SM4.nonce))
    return Buffer.concat([decipher.update(text.subarray(SM4.nonce)), decipher.final()])
  },
}

/** The length of what it is bound to goes in front, so that no byte can wander from one to the other. */
function sm3Tag(secret: Buffer, text: Buffer, bound: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bound.length)
  return createHmac('sm3', secret.subarray(SM4.key)).update(length).update(bound).update(text).digest()
}

const ALGORITHMS: Readonly<Record<FieldAlgorithm, Algorithm>> = {
  'aes-256-gcm': AES_GCM,
  'sm4-ctr-hmac-sm3': SM4_HMAC,
}

/** Fields as `algorithm.key.base64url`: a ciphertext says by what it was made. */
export const fieldCipher: FieldCipher = {
  newSecret: (algorithm) => randomBytes(ALGORITHMS[algorithm].secretBytes),
  seal: (key, text, bound) =>
    [key.algorithm, key.id, sealBytes(key.algorithm, key.secret, Buffer.from(text), bound)].join('.'),
  open: (key, sealed, bound) => {
    const [algorithm, id, bytes] = sealed.split('.')
    if (algorithm !== key.algorithm || id !== key.id || bytes === undefined) return undefined
    return openBytes(key.algorithm, key.secret, bytes, bound)?.toString('utf8')
  },
  digest: (key, text) => {
    const { hash } = ALGORITHMS[key.algorithm]
    return `${hash}.${createHmac(hash, digestSecret(key)).update(text).digest('base64url')}`
  },
}

/** A key of its own for digests, derived: one secret does one thing. */
const digestSecret = ({ secret, algorithm }: OpenKey): Buffer =>
  Buffer.from(hkdfSync(ALGORITHMS[algorithm].hash, secret, '', 'gongkai applicant digest', 32))

export const secretBytes = (algorithm: FieldAlgorithm): number => ALGORITHMS[algorithm].secretBytes

export const sealBytes = (algorithm: FieldAlgorithm, secret: Uint8Array, plain: Uint8Array, bound: string): string =>
  ALGORITHMS[algorithm].seal(Buffer.from(secret), Buffer.from(plain), Buffer.from(bound)).toString('base64url')

/** Undefined where it isn't authentic. */
export function openBytes(
  algorithm: FieldAlgorithm,
  secret: Uint8Array,
  sealed: string,
  bound: string,
): Buffer | undefined {
  try {
    return ALGORITHMS[algorithm].open(Buffer.from(secret), Buffer.from(sealed, 'base64url'), Buffer.from(bound))
  } catch {
    return undefined
  }
}
