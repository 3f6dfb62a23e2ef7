import { createHash } from 'node:crypto'

/** SHA-256, or SM3 (GB/T 32905) where national algorithms are asked for. Both give 32 bytes; the name stands in the data. */
export const AUDIT_ALGORITHMS = { sha256: 'SHA-256', sm3: 'SM3' } as const
export type AuditAlgorithm = keyof typeof AUDIT_ALGORITHMS
export const isAuditAlgorithm = (text: string): text is AuditAlgorithm => Object.hasOwn(AUDIT_ALGORITHMS, text)

/** Of a text in UTF-8, in lower-case hexadecimal digits. */
export const digest = (algorithm: AuditAlgorithm, text: string): string =>
  createHash(algorithm).update(text, 'utf8').digest('hex')

/** What stands before the first entry of a chain, and before the first anchor. */
export const NOTHING_BEFORE = '0'.repeat(64)

/**
 * The hash of a thing as it stands, `sha256:…`: of its canonical JSON, so that the order of keys and keys without a value make no
 * difference. Null for null or undefined.
 * @throws {TypeError} where the thing holds what JSON can't say exactly: a function, a Map, a bigint, NaN
 */
export const hashOfThing = (algorithm: AuditAlgorithm, thing: unknown): string | null =>
  thing === null || thing === undefined ? null : `${algorithm}:${digest(algorithm, canonicalJson(thing))}`

/** JSON with the keys of every object in the order of their UTF-16 units, without blanks. */
function canonicalJson(thing: unknown): string {
  if (thing === null || typeof thing === 'boolean' || typeof thing === 'string') return JSON.stringify(thing)
  if (typeof thing === 'number' && Number.isFinite(thing)) return JSON.stringify(thing)
  if (Array.isArray(thing)) return `[${thing.map((one) => canonicalJson(one ?? null)).join(',')}]`
  if (typeof thing === 'object') {
    if ('toJSON' in thing && typeof thing.toJSON === 'function') return canonicalJson(thing.toJSON())
    if (isPlain(thing)) return canonicalObject(thing)
  }
  throw new TypeError(`${Object.prototype.toString.call(thing)} has no canonical form`)
}

const isPlain = (thing: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(thing))

function canonicalObject(thing: object): string {
  const held = Object.entries(thing).filter(([, value]) => value !== undefined)
  const sorted = held.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`).join(',')}}`
}
