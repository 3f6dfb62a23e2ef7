import { accept, type Result, refuse } from '../../law/result.ts'
import { type PeopleContext, signInEntry } from './context.ts'
import { type IssuedLink, issueLink } from './issue-link.ts'
import { forgetTries } from './lockout-state.ts'
import { foldAccount, type Person } from './person.ts'
import { conflict, type PeopleRefusal } from './refusal.ts'
import { withoutFactor } from './second-factor.ts'
import { credentialOf } from './start-session.ts'

/**
 * A command on the server gives somebody a new link: for offices without mail, and for administrators who are locked out. Sessions end, locks
 * are lifted; the second factor goes only where that is asked for.
 */
export function resetAccount(
  ctx: PeopleContext,
  account: string,
  at: string,
  dropFactor: boolean,
): Promise<Result<{ readonly person: Person; readonly link: IssuedLink }, PeopleRefusal>> {
  return ctx.atomically(async (unit) => {
    const person = await unit.people.findByAccount(foldAccount(account))
    if (!person) return refuse(conflict(`没有账号“${account}”。可用 gongkai account list 查看全部账号。`))
    if (person.state !== 'active') return refuse(conflict(`账号“${account}”已停用。请系统管理员在“人员与岗位”中恢复。`))
    await unit.people.lock(person.id)
    const before = await credentialOf(unit, person.id)
    if (dropFactor) await unit.credentials.keep(withoutFactor(before))
    await forgetTries(unit, person)
    const sessionsEnded = await unit.sessions.endAll(person.id)
    const link = await issueLink(ctx, unit, { purpose: 'reset', personId: person.id, createdBy: null }, at)
    await unit.audit.append(
      signInEntry(
        { at, address: 'server' },
        null,
        'account.reset',
        { kind: 'person', id: person.id },
        { detail: { sessionsEnded, secondFactorDropped: dropFactor && before.factorSecret !== null } },
      ),
    )
    return accept({ person, link })
  })
}
