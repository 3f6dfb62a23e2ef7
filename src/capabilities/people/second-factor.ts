import { accept, type Result, refuse } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { type Effect, type NoSuchThing, perform } from '../audit/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import type { PeopleContext, PeopleUnit, Visitor } from './context.ts'
import { countedTry, type Wait, type Wrong } from './counted-try.ts'
import type { Credential } from './credential.ts'
import { factorRequired } from './next-step.ts'
import {
  factorAddress,
  isOneTimeCode,
  newFactorSecret,
  newRecoveryCodes,
  plainRecoveryCode,
  stepOfCode,
} from './one-time-code.ts'
import type { Person } from './person.ts'
import type { KeyGone, PeopleStores } from './ports.ts'
import { conflict, invalid, type PeopleRefusal } from './refusal.ts'
import { hashOf } from './secrets.ts'
import type { Session } from './session.ts'
import { advanceSession, type Begun, credentialOf } from './start-session.ts'

/** Whoever is signed in, or on the way in. */
export interface Mine {
  readonly actor: Actor
  readonly person: Person
  readonly session: Session
}

type Refused = PeopleRefusal | NotAllowed | NoSuchThing | KeyGone

const WRONG = '动态口令或恢复码不正确，或者已经用过。请等下一个口令再试。'
const boundTo = (person: Person): string => `second-factor ${person.id}`

/** Shows the second factor: the code of the authenticator, or a recovery code, each of them once. */
export async function showSecondFactor(
  ctx: PeopleContext,
  stores: PeopleStores,
  { person, session }: Mine,
  given: string,
  visitor: Visitor,
): Promise<Result<Begun, Wait | Wrong | KeyGone>> {
  const held = await stores.credentials.find(person.id)
  if (!held || held.factorSecret === null) return refuse({ kind: 'wrong', message: WRONG })
  const secret = await ctx.tools.sealer.open(held.factorSecret, boundTo(person))
  if (!secret.ok) return secret
  const code = given.normalize('NFKC').replaceAll(/\s/g, '')
  return countedTry(
    ctx,
    { what: 'code', whose: person.id, personId: person.id },
    visitor,
    WRONG,
    () => ctx.atomically((unit) => useCode(unit, person, secret.value, code, visitor.at)),
    (unit) => advanceSession(ctx, unit, session, visitor, true),
  )
}

/** Uses a code up, in one transaction with looking whether it was used. */
async function useCode(
  unit: PeopleUnit,
  person: Person,
  secret: string,
  code: string,
  at: string,
): Promise<true | undefined> {
  if (!isOneTimeCode(code)) {
    const used = await unit.credentials.spendRecoveryCode(person.id, hashOf(plainRecoveryCode(code)), at)
    return used || undefined
  }
  await unit.people.lock(person.id)
  const current = await credentialOf(unit, person.id)
  const step = stepOfCode(secret, code, at, current.factorStep)
  if (step === undefined) return undefined
  await unit.credentials.keep({ ...current, factorStep: step })
  return true
}

/** What an authenticator is given; confirmed by `confirmEnrolment`, until then it counts for nothing. */
export interface Enrolment {
  readonly secret: string
  readonly uri: string
}

export async function beginEnrolment(
  ctx: PeopleContext,
  { person }: Mine,
  issuer: string,
): Promise<Result<Enrolment, KeyGone>> {
  const secret = newFactorSecret(ctx.tools.random)
  const sealed = await ctx.tools.sealer.seal(secret, boundTo(person))
  if (!sealed.ok) return sealed
  await ctx.atomically(async (unit) => {
    await unit.people.lock(person.id)
    await unit.credentials.keep({ ...(await credentialOf(unit, person.id)), factorPending: sealed.value })
  })
  return accept({ secret, uri: factorAddress(secret, person.account, issuer) })
}

export interface Enrolled extends Begun {
  /** Shown once; only their hashes are kept. */
  readonly recoveryCodes: readonly string[]
}

/** Takes the second factor into use once its holder has shown that the authenticator has it. */
export async function confirmEnrolment(
  ctx: PeopleContext,
  stores: PeopleStores,
  mine: Mine,
  code: string,
  visitor: Visitor,
): Promise<Result<Enrolled, Refused>> {
  const { person, session } = mine
  const pending = (await stores.credentials.find(person.id))?.factorPending ?? null
  if (pending === null) return refuse(conflict('密钥已经失效。请重新打开这一页，扫描新的图。'))
  const secret = await ctx.tools.sealer.open(pending, boundTo(person))
  if (!secret.ok) return secret
  const step = stepOfCode(secret.value, code.normalize('NFKC').replaceAll(/\s/g, ''), visitor.at, null)
  if (step === undefined) return refuse(invalid('code', '动态口令不正确。请核对手机的时间，填写当前显示的六位数字。'))
  return ownFactor(ctx, mine, visitor, async (unit, before) => {
    if (before.factorPending !== pending) return refuse(conflict('密钥已经失效。请重新打开这一页，扫描新的图。'))
    const codes = newRecoveryCodes(ctx.tools.random)
    await unit.credentials.keep({
      ...before,
      factorSecret: pending,
      factorPending: null,
      factorStep: step,
      recoveryCodes: hashes(codes),
    })
    const begun = await advanceSession(ctx, unit, session, visitor, true)
    return accept({ value: { ...begun, recoveryCodes: codes }, after: 'enrolled' })
  })
}

const hashes = (codes: readonly string[]): readonly string[] => codes.map((code) => hashOf(plainRecoveryCode(code)))

/** New recovery codes in the place of those left. */
export const renewRecoveryCodes = (
  ctx: PeopleContext,
  mine: Mine,
  visitor: Visitor,
): Promise<Result<readonly string[], Refused>> =>
  ownFactor(ctx, mine, visitor, async (unit, before) => {
    if (before.factorSecret === null) return refuse(conflict('还没有启用动态口令，不需要恢复码。'))
    const codes = newRecoveryCodes(ctx.tools.random)
    await unit.credentials.keep({ ...before, recoveryCodes: hashes(codes) })
    return accept({ value: codes, after: 'codes-renewed' })
  })

/** Does without a second factor again, where no post asks for it. */
export const dropSecondFactor = (ctx: PeopleContext, mine: Mine, visitor: Visitor): Promise<Result<void, Refused>> =>
  ownFactor(ctx, mine, visitor, async (unit, before) => {
    if (factorRequired(ctx.policy, await unit.posts.ofPerson(mine.person.id), ctx.today))
      return refuse(conflict('您的岗位要求使用动态口令，不能停用。换手机的，请重新登记。'))
    await unit.credentials.keep(withoutFactor(before))
    return accept({ value: undefined, after: 'dropped' })
  })

export const withoutFactor = (credential: Credential): Credential => ({
  ...credential,
  factorSecret: null,
  factorPending: null,
  factorStep: null,
  recoveryCodes: [],
})

type FactorChange<T> = Result<Pick<Effect<T>, 'value' | 'after'>, PeopleRefusal>

const ownFactor = <T>(
  ctx: PeopleContext,
  { actor, person }: Mine,
  visitor: Visitor,
  work: (unit: PeopleUnit, before: Credential) => Promise<FactorChange<T>>,
): Promise<Result<T, Refused>> =>
  perform(
    ctx.atomically,
    { actor, source: visitor, act: 'own.second-factor' },
    { bodyId: PLATFORM, ownerId: person.id },
    async (unit) => {
      await unit.people.lock(person.id)
      const before = await credentialOf(unit, person.id)
      const done = await work(unit, before)
      if (!done.ok) return done
      const on = { kind: 'person', id: person.id }
      const was = before.factorSecret === null ? 'none' : 'enrolled'
      return accept({ ...done.value, on, before: was, detail: { change: String(done.value.after) } })
    },
  )
