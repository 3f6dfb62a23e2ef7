import { ACT_KINDS, type ActKind } from '../accounts/index.ts'

/** What another program signs in with, in a person's name, for some acts alone. */
export interface PersonalToken {
  readonly id: string
  readonly tokenHash: string
  readonly personId: string
  readonly name: string
  readonly acts: readonly ActKind[]
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
  readonly endedAt: string | null
}

/** Acts that no program does in a person's name: whatever would let it outlive or outgrow the token. */
const NEVER_BY_TOKEN: readonly ActKind[] = [
  'own.password',
  'own.second-factor',
  'own.session-end',
  'own.token',
  'person.link',
  'person.unlock',
  'person.second-factor-off',
  'post.appoint',
  'post.grant',
  'post.end',
  'post.substitute',
  'policy.change',
]

export const TOKEN_ACTS: readonly ActKind[] = ACT_KINDS.filter((act) => !NEVER_BY_TOKEN.includes(act))
