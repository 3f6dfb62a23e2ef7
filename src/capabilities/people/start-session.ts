import type { PeopleContext, PeopleUnit, Visitor } from './context.ts'
import { signInEntry } from './context.ts'
import { type Credential, NO_CREDENTIAL } from './credential.ts'
import { nextStep } from './next-step.ts'
import type { Person } from './person.ts'
import { hashOf, newToken } from './secrets.ts'
import type { Session, SignInStep } from './session.ts'

export interface Begun {
  /** For the cookie and nowhere else; null: the session goes on under the one that it has. */
  readonly token: string | null
  readonly step: SignInStep
}

const LONGEST_AGENT = 120
const A_DAY_MS = 86_400_000

export const credentialOf = async (unit: PeopleUnit, personId: string): Promise<Credential> =>
  (await unit.credentials.find(personId)) ?? { ...NO_CREDENTIAL, personId }

/** Begins a session, as far as what the person has shown goes. */
export async function startSession(
  ctx: PeopleContext,
  unit: PeopleUnit,
  person: Person,
  visitor: Visitor,
  shown: Pick<Session, 'method' | 'secondFactor'>,
): Promise<Begun> {
  const token = newToken(ctx.tools.random)
  const session: Session = {
    id: ctx.tools.newId(),
    tokenHash: hashOf(token),
    personId: person.id,
    step: await stepOf(ctx, unit, { personId: person.id, ...shown }, visitor.at),
    ...shown,
    createdAt: visitor.at,
    seenAt: visitor.at,
    address: visitor.address,
    userAgent: visitor.userAgent?.slice(0, LONGEST_AGENT) ?? null,
  }
  await unit.sessions.sweep({
    createdAt: earlier(visitor.at, 8 * A_DAY_MS),
    seenAt: earlier(visitor.at, A_DAY_MS),
  })
  await unit.signInTries.sweep({ failed: earlier(visitor.at, 2 * A_DAY_MS), any: earlier(visitor.at, 100 * A_DAY_MS) })
  await unit.sessions.start(session)
  if (session.step === 'done') await recordDone(unit, session, visitor)
  return { token, step: session.step }
}

/**
 * The session goes on with what was shown since: on the way in under a new token, so that one known from before is worth nothing; once
 * signed in under the same, so that open pages go on.
 */
export async function advanceSession(
  ctx: PeopleContext,
  unit: PeopleUnit,
  session: Session,
  visitor: Visitor,
  secondFactor = session.secondFactor,
): Promise<Begun> {
  const token = session.step === 'done' ? null : newToken(ctx.tools.random)
  const step = await stepOf(ctx, unit, { ...session, secondFactor }, visitor.at)
  const tokenHash = token === null ? session.tokenHash : hashOf(token)
  await unit.sessions.advance(session.id, { tokenHash, step, secondFactor })
  if (step === 'done' && session.step !== 'done') await recordDone(unit, { ...session, secondFactor }, visitor)
  return { token, step }
}

async function stepOf(
  { policy, today }: PeopleContext,
  unit: PeopleUnit,
  session: Pick<Session, 'personId' | 'method' | 'secondFactor'>,
  at: string,
): Promise<SignInStep> {
  const posts = await unit.posts.ofPerson(session.personId)
  return nextStep(session, await credentialOf(unit, session.personId), posts, policy, { at, today })
}

const recordDone = (unit: PeopleUnit, session: Session, visitor: Visitor): Promise<void> =>
  unit.audit.append(
    signInEntry(
      visitor,
      session.personId,
      'sign-in.done',
      { kind: 'session', id: session.id },
      { detail: { method: session.method, secondFactor: session.secondFactor } },
    ),
  )

const earlier = (at: string, ms: number): string => new Date(Date.parse(at) - ms).toISOString()
