/** What is still to be done before a session counts as signed in. */
export const SIGN_IN_STEPS = ['second-factor', 'change-password', 'enrol-second-factor', 'done'] as const
export type SignInStep = (typeof SIGN_IN_STEPS)[number]

export interface Session {
  readonly id: string
  /** SHA-256 of the cookie's token, hex. */
  readonly tokenHash: string
  readonly personId: string
  readonly step: SignInStep
  /** Whether a second factor was shown, here or by the identity provider. */
  readonly secondFactor: boolean
  readonly method: 'password' | 'oidc' | 'welcome-link'
  /** ISO instants. */
  readonly createdAt: string
  readonly seenAt: string
  readonly address: string | null
  /** Shortened: enough for its owner to tell one from another. */
  readonly userAgent: string | null
}

/** A link that is used once to set a password; `first`: the one that makes the first administrator. */
export interface WelcomeLink {
  readonly id: string
  readonly tokenHash: string
  readonly purpose: 'first' | 'welcome' | 'reset'
  /** Null for `first`. */
  readonly personId: string | null
  readonly createdBy: string | null
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
}
