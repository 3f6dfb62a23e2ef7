import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import { type NoSuchThing, perform } from '../audit/index.ts'
import type { PeopleContext, Visitor } from './context.ts'
import { onPerson, type PeopleDoing } from './manage-people.ts'
import { foldAccount } from './person.ts'
import type { Identity, IdentityProvider, PeopleStores } from './ports.ts'
import { conflict, invalid, type PeopleRefusal } from './refusal.ts'
import { type Begun, startSession } from './start-session.ts'

const UNKNOWN: PeopleRefusal = {
  kind: 'gone',
  message: '统一身份认证已经通过，但本系统没有与它对应的在用账号。请系统管理员在“人员与岗位”中登记您的统一身份标识。',
}

/** Signs in whom the identity provider vouches for. It never makes an account; our own second factor, where enrolled, is asked for all the same. */
export async function signInAs(
  ctx: PeopleContext,
  stores: PeopleStores,
  identity: Identity,
  { match }: Pick<IdentityProvider, 'match'>,
  visitor: Visitor,
): Promise<Result<Begun, PeopleRefusal>> {
  const { people, credentials } = stores
  const person = await (match === 'account'
    ? people.findByAccount(foldAccount(identity.claim))
    : people.findBySubject(identity.claim))
  if (person?.state !== 'active') return refuse(UNKNOWN)
  const enrolled = (await credentials.find(person.id))?.factorSecret != null
  const secondFactor = identity.secondFactor && !enrolled
  return accept(
    await ctx.atomically((unit) => startSession(ctx, unit, person, visitor, { method: 'oidc', secondFactor })),
  )
}

const LONGEST_SUBJECT = 255

/** Ties a person to the provider's name for them; null unties. */
export function tieIdentity(
  ctx: PeopleContext,
  doing: PeopleDoing,
  id: string,
  given: string | null,
): Promise<Result<void, PeopleRefusal | NotAllowed | NoSuchThing>> {
  const target = onPerson(id)
  const subject = given?.trim() || null
  return perform(ctx.atomically, { ...doing, act: 'person.link' }, target.thing, async (unit) => {
    if (subject !== null && subject.length > LONGEST_SUBJECT) return refuse(invalid('subject', '统一身份标识过长。'))
    const other = subject === null ? undefined : await unit.people.findBySubject(subject)
    if (other && other.id !== id) return refuse(conflict('这个统一身份标识已经登记给别人。'))
    const before = await unit.people.subjectOf(id)
    await unit.people.setSubject(id, subject)
    const detail = { tied: subject !== null }
    return accept({ value: undefined, on: { kind: 'person', id }, before, after: subject, detail })
  })
}
