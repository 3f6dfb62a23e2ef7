import { accept, type Result, refuse } from '../../law/result.ts'
import type { Actor, NotAllowed, PostKind } from '../accounts/index.ts'
import { type NoSuchThing, perform, type Source } from '../audit/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import type { PeopleContext } from './context.ts'
import { type IssuedLink, issueLink } from './issue-link.ts'
import { newPerson } from './new-person.ts'
import { ACCOUNT_ADVICE, type Person, readAccount, readName } from './person.ts'
import type { PeopleStores } from './ports.ts'
import { conflict, invalid, type PeopleRefusal } from './refusal.ts'

const FIRST_LINK_HOURS = 24

/** Whether anybody administers the installation; ended posts don't count. */
export const hasAdministrator = (stores: Pick<PeopleStores, 'posts'>): Promise<boolean> =>
  holdsOnPlatform(stores, ['systemAdmin'])

async function holdsOnPlatform({ posts }: Pick<PeopleStores, 'posts'>, kinds: readonly PostKind[]): Promise<boolean> {
  return (await posts.atBody(PLATFORM)).some((post) => post.endedAt === null && kinds.includes(post.kind))
}

/** At each start without an administrator: the link that makes the first one. Undefined where there is one. */
export function firstLink(ctx: PeopleContext, at: string): Promise<IssuedLink | undefined> {
  return ctx.atomically(async (unit) => {
    if (await hasAdministrator(unit)) return undefined
    return issueLink(ctx, unit, { purpose: 'first', personId: null, createdBy: null }, at, FIRST_LINK_HOURS)
  })
}

export interface Named {
  readonly account: string
  readonly name: string
}

export interface Appointed {
  readonly kind: 'securityAdmin' | 'auditAdmin'
  readonly person: Person
  readonly link: IssuedLink
}

/** Whether the other two administrators are still to be named. */
export const awaitsAdministrators = async (stores: Pick<PeopleStores, 'posts'>): Promise<boolean> =>
  !(await holdsOnPlatform(stores, ['securityAdmin', 'auditAdmin']))

/**
 * 三员分立：首个管理员只指定另两名管理员是谁，不能再授予任何岗位。 Once for an installation; from then on the security administrator grants.
 */
export function appointAdministrators(
  ctx: PeopleContext,
  doing: { readonly actor: Actor; readonly source: Source },
  named: { readonly securityAdmin: Named; readonly auditAdmin: Named },
): Promise<Result<readonly Appointed[], PeopleRefusal | NotAllowed | NoSuchThing>> {
  const { at } = doing.source
  return perform(ctx.atomically, { ...doing, act: 'post.appoint' }, { bodyId: PLATFORM }, async (unit) => {
    await unit.people.lock(doing.actor.personId)
    if (!(await awaitsAdministrators(unit)))
      return refuse(conflict('安全管理员和审计管理员已经指定过。以后由安全管理员授予岗位。'))
    const people: [Appointed['kind'], Person][] = []
    for (const kind of ['securityAdmin', 'auditAdmin'] as const) {
      const account = readAccount(named[kind].account)
      const name = readName(named[kind].name)
      if (name === undefined) return refuse(invalid(`${kind}.name`, '请填写姓名，不超过 50 个字。'))
      if (account === undefined) return refuse(invalid(`${kind}.account`, ACCOUNT_ADVICE))
      const taken = people.some(([, other]) => other.account === account) || (await unit.people.findByAccount(account))
      if (taken) return refuse(invalid(`${kind}.account`, '这个账号已经有人使用。三名管理员须是不同的人。'))
      people.push([kind, newPerson(ctx.tools, { account, name }, at)])
    }
    const value: Appointed[] = []
    for (const [kind, person] of people) {
      await unit.people.add(person)
      await unit.posts.grant({
        id: ctx.tools.newId(),
        personId: person.id,
        bodyId: PLATFORM,
        kind,
        fromDay: ctx.today,
        untilDay: null,
        substituteFor: null,
        grantedBy: doing.actor.personId,
        grantedAt: at,
        endedBy: null,
        endedAt: null,
      })
      const link = await issueLink(
        ctx,
        unit,
        { purpose: 'welcome', personId: person.id, createdBy: doing.actor.personId },
        at,
      )
      value.push({ kind, person, link })
    }
    return accept({
      value,
      on: { kind: 'body', id: PLATFORM },
      before: null,
      after: people,
      detail: Object.fromEntries(people.map(([kind, { id }]) => [kind, id])),
    })
  })
}
