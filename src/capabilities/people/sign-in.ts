import type { Result } from '../../law/result.ts'
import type { PeopleContext, Visitor } from './context.ts'
import { countedTry, type Wait, type Wrong } from './counted-try.ts'
import { normalPassword } from './password-rules.ts'
import { foldAccount } from './person.ts'
import type { PeopleStores } from './ports.ts'
import { type Begun, credentialOf, startSession } from './start-session.ts'

const WRONG = '账号或密码不正确。请核对后重试；忘记密码的，请系统管理员发放一次性链接。'
/** No person has it: asked for where there is no account, so that as much is asked. */
const NOBODY = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Signs somebody in by password. One answer for an unknown account, a wrong password and a closed account. */
export async function signIn(
  ctx: PeopleContext,
  stores: PeopleStores,
  given: { readonly account: string; readonly password: string },
  visitor: Visitor,
): Promise<Result<Begun, Wait | Wrong>> {
  const whose = foldAccount(given.account)
  const password = normalPassword(given.password)
  const person = await stores.people.findByAccount(whose)
  const credential = await stores.credentials.find(person?.id ?? NOBODY)
  return countedTry(
    ctx,
    { what: 'password', whose, personId: person?.id ?? null },
    visitor,
    WRONG,
    async () => {
      const right = await ctx.tools.passwords.verify(credential?.passwordHash ?? null, password)
      return right && person?.state === 'active' ? person : undefined
    },
    async (unit, right) => {
      const current = await credentialOf(unit, right.id)
      if (current.passwordHash !== null && ctx.tools.passwords.isOutdated(current.passwordHash)) {
        await unit.credentials.keep({ ...current, passwordHash: await ctx.tools.passwords.hash(password) })
      }
      return startSession(ctx, unit, right, visitor, { method: 'password', secondFactor: false })
    },
  )
}
