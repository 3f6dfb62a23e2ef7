import { accept, type Result, refuse } from '../../law/result.ts'
import { PLATFORM } from '../transactions/index.ts'
import { type PeopleContext, type PeopleUnit, signInEntry, type Visitor } from './context.ts'
import { hasAdministrator } from './first-administrator.ts'
import { forgetTries } from './lockout-state.ts'
import { newPerson } from './new-person.ts'
import { ACCOUNT_ADVICE, type Person, readAccount, readName } from './person.ts'
import type { PeopleStores } from './ports.ts'
import { invalid, type PeopleRefusal } from './refusal.ts'
import { hashOf } from './secrets.ts'
import type { WelcomeLink } from './session.ts'
import { hashChosen } from './set-password.ts'
import { type Begun, credentialOf, startSession } from './start-session.ts'

const GONE: PeopleRefusal = {
  kind: 'gone',
  message: '这个链接已经用过、过期或作废。请系统管理员重新发放；首个管理员请重新启动服务，用新的链接。',
}

export interface Welcomed {
  readonly purpose: WelcomeLink['purpose']
  readonly person: Person | null
}

/** Who a link is for, without using it up. */
export async function lookAtLink(
  stores: PeopleStores,
  token: string,
  at: string,
): Promise<Result<Welcomed, PeopleRefusal>> {
  const link = await usable(stores, token, at)
  if (!link) return refuse(GONE)
  if (link.personId === null) return accept({ purpose: link.purpose, person: null })
  const person = await stores.people.find(link.personId)
  return person?.state === 'active' ? accept({ purpose: link.purpose, person }) : refuse(GONE)
}

async function usable(stores: PeopleStores, token: string, at: string): Promise<WelcomeLink | undefined> {
  const link = await stores.welcomeLinks.find(hashOf(token))
  return link && link.usedAt === null && at < link.expiresAt ? link : undefined
}

export interface Claim {
  readonly token: string
  readonly password: string
  /** Of the first administrator alone; everybody else has theirs. */
  readonly account?: string | undefined
  readonly name?: string | undefined
}

/** Sets the password that a link is for, and signs the person in. A link works once. */
export async function claimLink(
  ctx: PeopleContext,
  stores: PeopleStores,
  claim: Claim,
  visitor: Visitor,
): Promise<Result<Begun, PeopleRefusal>> {
  const seen = await lookAtLink(stores, claim.token, visitor.at)
  if (!seen.ok) return seen
  const person = seen.value.person ? accept(seen.value.person) : firstPerson(ctx, claim, visitor.at)
  if (!person.ok) return person
  const hash = await hashChosen(ctx, claim.password, person.value, 'password')
  if (!hash.ok) return hash
  return ctx.atomically(async (unit) => {
    const link = await usable(unit, claim.token, visitor.at)
    if (!link) return refuse(GONE)
    const first = link.purpose === 'first'
    if (first && (await hasAdministrator(unit))) return refuse(GONE)
    if (first && (await unit.people.findByAccount(person.value.account)))
      return refuse(invalid('account', '这个账号已经有人使用。'))
    if (!(await unit.welcomeLinks.use(link.id, visitor.at))) return refuse(GONE)
    if (first) await addFirst(ctx, unit, person.value, visitor)
    await setPassword(unit, person.value, hash.value, link, visitor)
    return accept(await startSession(ctx, unit, person.value, visitor, { method: 'welcome-link', secondFactor: false }))
  })
}

function firstPerson({ tools }: PeopleContext, claim: Claim, at: string): Result<Person, PeopleRefusal> {
  const account = readAccount(claim.account ?? '')
  const name = readName(claim.name ?? '')
  if (name === undefined) return refuse(invalid('name', '请填写姓名，不超过 50 个字。'))
  if (account === undefined) return refuse(invalid('account', ACCOUNT_ADVICE))
  return accept(newPerson(tools, { account, name }, at))
}

/** The only post that nobody grants: system administration of the installation. The other two administrators are other people. */
async function addFirst(ctx: PeopleContext, unit: PeopleUnit, person: Person, visitor: Visitor): Promise<void> {
  await unit.people.add(person)
  await unit.posts.grant({
    id: ctx.tools.newId(),
    personId: person.id,
    bodyId: PLATFORM,
    kind: 'systemAdmin',
    fromDay: ctx.today,
    untilDay: null,
    substituteFor: null,
    grantedBy: null,
    grantedAt: visitor.at,
    endedBy: null,
    endedAt: null,
  })
  const on = { kind: 'person', id: person.id }
  await unit.audit.append(
    signInEntry(visitor, person.id, 'account.first', on, { after: unit.audit.hash({ person, kind: 'systemAdmin' }) }),
  )
}

async function setPassword(
  unit: PeopleUnit,
  person: Person,
  hash: string,
  link: WelcomeLink,
  visitor: Visitor,
): Promise<void> {
  await unit.people.lock(person.id)
  const before = await credentialOf(unit, person.id)
  await unit.credentials.keep({ ...before, passwordHash: hash, passwordChangedAt: visitor.at })
  await forgetTries(unit, person)
  const ended = await unit.sessions.endAll(person.id)
  await unit.audit.append(
    signInEntry(
      visitor,
      person.id,
      'account.welcomed',
      { kind: 'person', id: person.id },
      { detail: { purpose: link.purpose, sessionsEnded: ended } },
    ),
  )
}
