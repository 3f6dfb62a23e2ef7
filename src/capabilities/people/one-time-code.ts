import { Secret, TOTP } from 'otpauth'

const SECRET_BYTES = 20
const PERIOD_SECONDS = 30
const RECOVERY_CODES = 10
/** 80 bits: a plain hash of it can be kept. */
const RECOVERY_BYTES = 10

/** A secret of RFC 6238, as authenticators take it: base32. */
export const newFactorSecret = (random: (bytes: number) => Uint8Array): string =>
  new Secret({ buffer: Uint8Array.from(random(SECRET_BYTES)).buffer }).base32

const totp = (secret: string, label = '', issuer = ''): TOTP =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS })

/** What the picture for the authenticator says. */
export const factorAddress = (secret: string, account: string, issuer: string): string =>
  totp(secret, account, issuer).toString()

/**
 * The time step that a code belongs to: now, or one before or after, for clocks that differ. Undefined: wrong, or of a step up to the
 * last one used.
 */
export function stepOfCode(secret: string, code: string, at: string, lastStep: number | null): number | undefined {
  const timestamp = Date.parse(at)
  const delta = totp(secret).validate({ token: code, timestamp, window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta
  return lastStep !== null && step <= lastStep ? undefined : step
}

export const isOneTimeCode = (code: string): boolean => /^\d{6}$/.test(code)

/** Codes for a phone that is lost, as they are printed: ABCD-EFGH-JKLM-NPQR. */
export const newRecoveryCodes = (random: (bytes: number) => Uint8Array): readonly string[] =>
  Array.from({ length: RECOVERY_CODES }, () => {
    const text = new Secret({ buffer: Uint8Array.from(random(RECOVERY_BYTES)).buffer }).base32
    return text.match(/.{4}/g)?.join('-') ?? text
  })

/** A recovery code without what people add or leave out in copying it. */
export const plainRecoveryCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z2-7]/g, '')
