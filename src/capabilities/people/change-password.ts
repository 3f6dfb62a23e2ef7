import { accept, type Result, refuse } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { type NoSuchThing, perform } from '../audit/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import type { PeopleContext, Visitor } from './context.ts'
import { countedTry, type Wait } from './counted-try.ts'
import { normalPassword } from './password-rules.ts'
import type { Person } from './person.ts'
import type { PeopleStores } from './ports.ts'
import { conflict, invalid, type PeopleRefusal } from './refusal.ts'
import type { Session } from './session.ts'
import { hashChosen } from './set-password.ts'
import { advanceSession, type Begun, credentialOf } from './start-session.ts'

/**
 * Changes one's own password, signed in or on the way in. Every other session of the person ends: whoever knew the old password is out.
 */
export async function changePassword(
  ctx: PeopleContext,
  stores: PeopleStores,
  mine: { readonly actor: Actor; readonly person: Person; readonly session: Session },
  given: { readonly current: string; readonly next: string },
  visitor: Visitor,
): Promise<Result<Begun, PeopleRefusal | Wait | NotAllowed | NoSuchThing>> {
  const { actor, person, session } = mine
  const held = await stores.credentials.find(person.id)
  const proven = await countedTry(
    ctx,
    { what: 'password', whose: person.account, personId: person.id },
    visitor,
    '现在的密码不正确，没有修改。',
    async () =>
      (await ctx.tools.passwords.verify(held?.passwordHash ?? null, normalPassword(given.current))) || undefined,
    async () => undefined,
  )
  if (!proven.ok)
    return proven.error.kind === 'wait' ? refuse(proven.error) : refuse(invalid('current', proven.error.message))
  if (normalPassword(given.current) === normalPassword(given.next))
    return refuse(invalid('next', '新密码与现在的密码相同。请换一个。'))
  const hash = await hashChosen(ctx, given.next, person, 'next')
  if (!hash.ok) return hash
  const doing = { actor, act: 'own.password', source: visitor } as const
  return perform(ctx.atomically, doing, { bodyId: PLATFORM, ownerId: person.id }, async (unit) => {
    await unit.people.lock(person.id)
    const before = await credentialOf(unit, person.id)
    if (before.passwordHash !== held?.passwordHash)
      return refuse(conflict('密码刚刚在别处修改过。请用新密码重新登录。'))
    await unit.credentials.keep({ ...before, passwordHash: hash.value, passwordChangedAt: visitor.at })
    const ended = await unit.sessions.endAll(person.id, session.id)
    const value = await advanceSession(ctx, unit, session, visitor)
    return accept({
      value,
      on: { kind: 'person', id: person.id },
      before: before.passwordChangedAt,
      after: visitor.at,
      detail: { sessionsEnded: ended },
    })
  })
}
