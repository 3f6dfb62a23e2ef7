/** How a person proves who they are. No secret is here as it is: the password hashed, the second factor sealed. */
export interface Credential {
  readonly personId: string
  /** PHC string, parameters included; null where there is none yet. */
  readonly passwordHash: string | null
  /** ISO instant. */
  readonly passwordChangedAt: string | null
  /** The shared secret, sealed; null without a second factor. */
  readonly factorSecret: string | null
  /** A secret that was shown but not yet confirmed by a code. */
  readonly factorPending: string | null
  /** The last time step whose code was taken: none is taken twice. */
  readonly factorStep: number | null
  /** SHA-256 of the recovery codes still unused. */
  readonly recoveryCodes: readonly string[]
}

export const NO_CREDENTIAL: Omit<Credential, 'personId'> = {
  passwordHash: null,
  passwordChangedAt: null,
  factorSecret: null,
  factorPending: null,
  factorStep: null,
  recoveryCodes: [],
}
