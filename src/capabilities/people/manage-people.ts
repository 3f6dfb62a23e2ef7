import { accept, type Result, refuse } from '../../law/result.ts'
import { type Actor, may, type NotAllowed, type Thing } from '../accounts/index.ts'
import { type NoSuchThing, perform, type Source } from '../audit/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import type { PeopleContext, PeopleUnit } from './context.ts'
import { type IssuedLink, issueLink } from './issue-link.ts'
import { ACCOUNT_ADVICE, type Person, readAccount, readName } from './person.ts'
import type { PeopleStores } from './ports.ts'
import { countsOn } from './post.ts'
import { conflict, invalid, type PeopleRefusal } from './refusal.ts'

export interface PeopleDoing {
  readonly actor: Actor
  readonly source: Source
}

export type PeopleResult<T> = Promise<Result<T, PeopleRefusal | NotAllowed | NoSuchThing>>

/** What is filled in for a person. */
export interface PersonForm {
  readonly name: string
  /** A body that is known, or PLATFORM. */
  readonly bodyId: string
  readonly mail: string | null
  readonly phone: string | null
}

/**
 * A person as a thing to act on. Whoever administers the installation is looked after by the installation's administrators alone, wherever
 * they belong.
 */
export async function thingOfPerson({ posts }: Pick<PeopleStores, 'posts'>, person: Person): Promise<Thing> {
  const held = await posts.ofPerson(person.id)
  const administers = held.some((post) => post.endedAt === null && post.bodyId === PLATFORM)
  return { bodyId: administers ? PLATFORM : person.bodyId, aboutPersonId: person.id }
}

/** The person in the transaction, with the thing that permission is asked for. */
export function onPerson(id: string) {
  const held: { person?: Person } = {}
  return {
    thing: async (unit: PeopleUnit): Promise<Thing | undefined> => {
      await unit.people.lock(id)
      const person = await unit.people.find(id)
      if (!person) return undefined
      held.person = person
      return thingOfPerson(unit, person)
    },
    person: (): Person => {
      if (!held.person) throw new Error('a person is acted on before it was looked up')
      return held.person
    },
  }
}

/** Adds somebody, without posts, and makes the link with which they set their password. */
export function addPerson(
  ctx: PeopleContext,
  doing: PeopleDoing,
  form: PersonForm & { readonly account: string },
): PeopleResult<{ readonly person: Person; readonly link: IssuedLink }> {
  const { at } = doing.source
  return perform(ctx.atomically, { ...doing, act: 'person.add' }, { bodyId: form.bodyId }, async (unit) => {
    const fields = readForm(form)
    if (!fields.ok) return fields
    const account = readAccount(form.account)
    if (account === undefined) return refuse(invalid('account', ACCOUNT_ADVICE))
    const person: Person = {
      id: ctx.tools.newId(),
      account,
      ...fields.value,
      state: 'active',
      createdAt: at,
      changedAt: at,
    }
    if (!(await unit.people.add(person)))
      return refuse(invalid('account', '这个账号已经有人使用（包括已停用的人员）。'))
    const link = await issueLink(
      ctx,
      unit,
      { purpose: 'welcome', personId: person.id, createdBy: doing.actor.personId },
      at,
    )
    return accept({ value: { person, link }, on: { kind: 'person', id: person.id }, before: null, after: person })
  })
}

/** Changes what is known of somebody. @param seen when they were changed last, as the form showed them */
export function changePerson(
  ctx: PeopleContext,
  doing: PeopleDoing,
  id: string,
  seen: string,
  form: PersonForm & { readonly state: Person['state'] },
): PeopleResult<Person> {
  const act = 'person.change'
  const target = onPerson(id)
  return perform(ctx.atomically, { ...doing, act }, target.thing, async (unit) => {
    const before = target.person()
    if (before.changedAt !== seen) return refuse(conflict('这个人员的信息刚刚被别人修改过。请刷新后核对，再修改。'))
    const there = may(doing.actor, act, { bodyId: form.bodyId })
    if (!there.ok) return refuse(invalid('body', '您不能把人员调到这个机关。'))
    const fields = readForm(form)
    if (!fields.ok) return fields
    if (form.state === 'closed' && before.state !== 'closed') {
      const held = (await unit.posts.ofPerson(id)).filter((post) => post.endedAt === null)
      if (held.some((post) => countsOn(post, ctx.today) || post.fromDay > ctx.today))
        return refuse(conflict('此人还有岗位。请先由安全管理员收回全部岗位，再停用账号。'))
      await unit.sessions.endAll(id)
    }
    const person: Person = { ...before, ...fields.value, state: form.state, changedAt: doing.source.at }
    await unit.people.change(person)
    return accept({ value: person, on: { kind: 'person', id }, before, after: person })
  })
}

const MAIL = /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@]{2,63}$/
const PHONE = /^[\d +()-]{5,30}$/

function readForm(form: PersonForm): Result<PersonForm, PeopleRefusal> {
  const name = readName(form.name)
  if (name === undefined) return refuse(invalid('name', '请填写姓名，不超过 50 个字。'))
  const mail = form.mail?.trim() || null
  if (mail !== null && !MAIL.test(mail))
    return refuse(invalid('mail', '电子邮箱的格式不正确，如 name@example.gov.cn。'))
  const phone = form.phone?.normalize('NFKC').trim() || null
  if (phone !== null && !PHONE.test(phone)) return refuse(invalid('phone', '电话由数字、空格和连字符组成。'))
  return accept({ name, bodyId: form.bodyId, mail, phone })
}

/** Makes a link with which somebody sets a password anew; their second factor stays as it is. */
export function issueLinkTo(ctx: PeopleContext, doing: PeopleDoing, id: string): PeopleResult<IssuedLink> {
  const target = onPerson(id)
  return perform(ctx.atomically, { ...doing, act: 'person.link' }, target.thing, async (unit) => {
    if (target.person().state !== 'active') return refuse(conflict('账号已停用，不能发放链接。请先恢复账号。'))
    const hasPassword = (await unit.credentials.find(id))?.passwordHash != null
    const purpose = hasPassword ? 'reset' : 'welcome'
    const link = { purpose, personId: id, createdBy: doing.actor.personId } as const
    const value = await issueLink(ctx, unit, link, doing.source.at)
    const on = { kind: 'person', id }
    return accept({ value, on, before: null, after: null, detail: { purpose, expiresAt: value.expiresAt } })
  })
}
