import type { Day } from '../../law/day/index.ts'
import type { PostKind } from '../accounts/index.ts'
import type { Policy } from '../settings/index.ts'
import type { Credential } from './credential.ts'
import { countsOn, type Post } from './post.ts'
import type { Session, SignInStep } from './session.ts'

/** Posts that count today, stood in for or not. */
const kindsHeld = (posts: readonly Post[], today: Day): readonly PostKind[] => [
  ...new Set(posts.filter((post) => countsOn(post, today)).map((post) => post.kind)),
]

export const factorRequired = (policy: Policy, posts: readonly Post[], today: Day): boolean =>
  kindsHeld(posts, today).some((kind) => policy.secondFactor.requiredFor.includes(kind))

/** What is still to be done before the person is signed in, in this order: prove, then renew, then set up. */
export function nextStep(
  session: Pick<Session, 'secondFactor' | 'method'>,
  credential: Credential,
  posts: readonly Post[],
  policy: Policy,
  now: { readonly at: string; readonly today: Day },
): SignInStep {
  if (credential.factorSecret !== null && !session.secondFactor) return 'second-factor'
  if (session.method === 'password' && isOld(credential, policy, now.at)) return 'change-password'
  const proven = credential.factorSecret !== null || session.secondFactor
  return factorRequired(policy, posts, now.today) && !proven ? 'enrol-second-factor' : 'done'
}

const A_DAY_MS = 86_400_000

function isOld({ passwordChangedAt }: Credential, { password }: Policy, at: string): boolean {
  if (password.maxAgeDays === 0 || passwordChangedAt === null) return false
  return Date.parse(at) - Date.parse(passwordChangedAt) >= password.maxAgeDays * A_DAY_MS
}
