import { isPostKind, POST_KIND_NAMES, POST_KINDS, type PostKind } from '../accounts/index.ts'

/**
 * What the office sets for signing in and for posts. GB/T 22239 asks for two factors, password rules, lockout and time-outs [M]; the
 * figures are ours [C] and can be changed by the security administrator.
 */
export interface Policy {
  readonly password: {
    /** Characters. */
    readonly minLength: number
    /** Days after which a new one is asked for; null: never, as long as nothing points to a leak. */
    readonly rotationDays: number | null
  }
  readonly secondFactor: {
    /** Holders of these posts can't sign in without one. */
    readonly requiredFor: readonly PostKind[]
  }
  readonly session: {
    /** Without a request for so long, it ends. */
    readonly idleMinutes: number
    /** After so long it ends in any case. */
    readonly absoluteHours: number
  }
  readonly welcomeLink: { readonly hours: number }
  readonly substitution: { readonly maxDays: number }
  readonly personalToken: { readonly maxDays: number }
}

export const DEFAULT_POLICY: Policy = {
  password: { minLength: 12, rotationDays: null },
  secondFactor: { requiredFor: POST_KIND_NAMES.filter((kind) => POST_KINDS[kind].administers) },
  session: { idleMinutes: 30, absoluteHours: 12 },
  welcomeLink: { hours: 72 },
  substitution: { maxDays: 60 },
  personalToken: { maxDays: 365 },
}

/** A policy as it was set, with who and when; number 0 is the one that the program brings. */
export interface SetPolicy {
  readonly number: number
  readonly policy: Policy
  readonly setBy: string | null
  /** ISO instant; null for the one that the program brings. */
  readonly setAt: string | null
}

interface Bounds {
  readonly least: number
  readonly most: number
}

/** What may be set, by name. Below the least it would be no protection, above the most nobody could work. */
export const POLICY_BOUNDS = {
  minLength: { least: 8, most: 64 },
  rotationDays: { least: 30, most: 3650 },
  idleMinutes: { least: 5, most: 480 },
  absoluteHours: { least: 1, most: 72 },
  welcomeLinkHours: { least: 1, most: 336 },
  substitutionDays: { least: 1, most: 366 },
  tokenDays: { least: 1, most: 1096 },
} as const satisfies Readonly<Record<string, Bounds>>

/** A policy as it was kept; what is missing or impossible is as the program brings it. */
export function readPolicy(kept: unknown): Policy {
  const at = (...path: readonly string[]): unknown =>
    path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), kept)
  const whole = (value: unknown, { least, most }: Bounds, otherwise: number): number =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : otherwise
  const rotation = at('password', 'rotationDays')
  const required = at('secondFactor', 'requiredFor')
  const { password, secondFactor, session, welcomeLink, substitution, personalToken } = DEFAULT_POLICY
  return {
    password: {
      minLength: whole(at('password', 'minLength'), POLICY_BOUNDS.minLength, password.minLength),
      rotationDays: whole(rotation, POLICY_BOUNDS.rotationDays, 0) || password.rotationDays,
    },
    secondFactor: {
      requiredFor: Array.isArray(required)
        ? required.filter((kind) => typeof kind === 'string' && isPostKind(kind))
        : secondFactor.requiredFor,
    },
    session: {
      idleMinutes: whole(at('session', 'idleMinutes'), POLICY_BOUNDS.idleMinutes, session.idleMinutes),
      absoluteHours: whole(at('session', 'absoluteHours'), POLICY_BOUNDS.absoluteHours, session.absoluteHours),
    },
    welcomeLink: { hours: whole(at('welcomeLink', 'hours'), POLICY_BOUNDS.welcomeLinkHours, welcomeLink.hours) },
    substitution: {
      maxDays: whole(at('substitution', 'maxDays'), POLICY_BOUNDS.substitutionDays, substitution.maxDays),
    },
    personalToken: { maxDays: whole(at('personalToken', 'maxDays'), POLICY_BOUNDS.tokenDays, personalToken.maxDays) },
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
