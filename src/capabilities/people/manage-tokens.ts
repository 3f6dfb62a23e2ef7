import { accept, type Result, refuse } from '../../law/result.ts'
import type { ActKind, Actor, NotAllowed } from '../accounts/index.ts'
import { type NoSuchThing, perform, type Source } from '../audit/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import type { PeopleContext } from './context.ts'
import { readName } from './person.ts'
import { type PersonalToken, TOKEN_ACTS } from './personal-token.ts'
import { invalid, type PeopleRefusal } from './refusal.ts'
import { hashOf, newToken } from './secrets.ts'

const A_DAY_MS = 86_400_000
/** So that a token is known for one wherever it turns up. */
const PREFIX = 'gkt_'

export interface NewToken {
  readonly name: string
  readonly acts: readonly ActKind[]
  readonly days: number
}

/** Makes a token for another program. What it may is what its owner may at the time of use, among these acts. */
export function addToken(
  ctx: PeopleContext,
  doing: { readonly actor: Actor; readonly source: Source },
  wanted: NewToken,
): Promise<Result<{ readonly text: string; readonly token: PersonalToken }, PeopleRefusal | NotAllowed | NoSuchThing>> {
  const thing = { bodyId: PLATFORM, ownerId: doing.actor.personId }
  return perform(ctx.atomically, { ...doing, act: 'own.token' }, thing, async (unit) => {
    const name = readName(wanted.name)
    const { maxDays } = ctx.policy.personalToken
    if (name === undefined) return refuse(invalid('name', '请填写用途，不超过 50 个字。'))
    if (wanted.acts.length === 0) return refuse(invalid('acts', '请至少选择一项可以办理的事。'))
    const never = wanted.acts.find((act) => !TOKEN_ACTS.includes(act))
    if (never !== undefined) return refuse(invalid('acts', '密码、岗位、链接和策略不能交给程序办理。'))
    if (wanted.days > maxDays) return refuse(invalid('days', `有效期最长 ${maxDays} 日。`))
    const text = PREFIX + newToken(ctx.tools.random)
    const token: PersonalToken = {
      id: ctx.tools.newId(),
      tokenHash: hashOf(text),
      personId: doing.actor.personId,
      name,
      acts: [...new Set(wanted.acts)],
      createdAt: doing.source.at,
      expiresAt: new Date(Date.parse(doing.source.at) + wanted.days * A_DAY_MS).toISOString(),
      usedAt: null,
      endedAt: null,
    }
    await unit.personalTokens.add(token)
    const on = { kind: 'token', id: token.id }
    const detail = { acts: token.acts.join(' '), expiresAt: token.expiresAt }
    return accept({ value: { text, token }, on, before: null, after: token, detail })
  })
}

/** Ends one of one's own tokens. */
export const endToken = (
  ctx: PeopleContext,
  doing: { readonly actor: Actor; readonly source: Source },
  id: string,
): Promise<Result<void, NotAllowed | NoSuchThing>> =>
  perform(
    ctx.atomically,
    { ...doing, act: 'own.token' },
    async (unit) => {
      const mine = await unit.personalTokens.ofPerson(doing.actor.personId)
      return mine.some((token) => token.id === id && token.endedAt === null)
        ? { bodyId: PLATFORM, ownerId: doing.actor.personId }
        : undefined
    },
    async (unit) => {
      await unit.personalTokens.end(id, doing.source.at)
      return accept({ value: undefined, on: { kind: 'token', id }, before: 'open', after: 'ended' })
    },
  )
