import type { Day } from '../../law/day/index.ts'
import { accept, refuse } from '../../law/result.ts'
import { POST_KINDS } from '../accounts/index.ts'
import { perform } from '../audit/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import type { PeopleContext, PeopleUnit } from './context.ts'
import { type Grant, mayHold, mayStandIn } from './grant-rules.ts'
import type { PeopleDoing, PeopleResult } from './manage-people.ts'
import { countsOn, type Post } from './post.ts'
import { conflict, invalid, type PeopleRefusal } from './refusal.ts'

const NOBODY: PeopleRefusal = invalid('personId', '没有这个人员，或者账号已停用。')

/** Gives somebody a post. Whoever holds posts that ask for a second factor signs in anew with one. */
export function grantPost(
  ctx: PeopleContext,
  doing: PeopleDoing,
  grant: Grant & { readonly personId: string },
): PeopleResult<Post> {
  const thing = { bodyId: grant.bodyId, aboutPersonId: grant.personId }
  return perform(ctx.atomically, { ...doing, act: 'post.grant' }, thing, async (unit) => {
    const held = await lockHeld(unit, grant.personId)
    if (!held) return refuse(NOBODY)
    if (grant.fromDay < ctx.today) return refuse(invalid('fromDay', '起始日不能早于今天。'))
    const holding = mayHold(grant, held)
    if (!holding.ok) return holding
    const post = newPost(ctx, doing, grant, null)
    await give(ctx, unit, post)
    return accept({ value: post, on: { kind: 'post', id: post.id }, before: null, after: post, detail: told(post) })
  })
}

/** Lets somebody stand in for the holder of a post, for some days. */
export function arrangeSubstitution(
  ctx: PeopleContext,
  doing: PeopleDoing,
  wanted: { readonly postId: string; readonly personId: string; readonly fromDay: Day; readonly untilDay: Day },
): PeopleResult<Post> {
  const { postId, personId } = wanted
  const thing = async ({ posts }: PeopleUnit) => {
    const post = await posts.find(postId)
    return post && { bodyId: post.bodyId, aboutPersonId: personId }
  }
  return perform(ctx.atomically, { ...doing, act: 'post.substitute' }, thing, async (unit) => {
    // Both people wait: the one whose posts grow, and the one whose post is lent.
    const post = await unit.posts.find(postId)
    if (!post) return refuse(conflict('这个岗位已经不在。请刷新后再看。'))
    for (const id of [post.personId, personId].sort()) await unit.people.lock(id)
    const held = await lockHeld(unit, personId)
    if (!held) return refuse(NOBODY)
    if (wanted.fromDay < ctx.today) return refuse(invalid('fromDay', '起始日不能早于今天。'))
    if (wanted.untilDay < wanted.fromDay) return refuse(invalid('untilDay', '截止日早于起始日，请核对。'))
    const current = (await unit.posts.find(postId)) ?? post
    const others = await unit.posts.substitutesOf(postId)
    const grant = mayStandIn({ ...wanted, post: current }, held, others, ctx.policy.substitution.maxDays)
    if (!grant.ok) return grant
    const standIn = newPost(ctx, doing, { ...grant.value, personId }, postId)
    await give(ctx, unit, standIn)
    const on = { kind: 'post', id: standIn.id }
    return accept({ value: standIn, on, before: null, after: standIn, detail: told(standIn) })
  })
}

/** Takes a post back from this moment on; whoever stands in for it stands in no longer. */
export function endPost(ctx: PeopleContext, doing: PeopleDoing, id: string): PeopleResult<void> {
  return end(ctx, { ...doing, act: 'post.end' }, id, (post) => post.substituteFor === null)
}

/** Ends a substitution early. */
export function endSubstitution(ctx: PeopleContext, doing: PeopleDoing, id: string): PeopleResult<void> {
  return end(ctx, { ...doing, act: 'post.substitute' }, id, (post) => post.substituteFor !== null)
}

function end(
  ctx: PeopleContext,
  doing: PeopleDoing & { readonly act: 'post.end' | 'post.substitute' },
  id: string,
  fits: (post: Post) => boolean,
): PeopleResult<void> {
  const thing = async ({ posts, people }: PeopleUnit) => {
    const post = await posts.find(id)
    if (!post || !fits(post)) return undefined
    await people.lock(post.personId)
    return { bodyId: post.bodyId, aboutPersonId: post.personId }
  }
  return perform(ctx.atomically, doing, thing, async (unit) => {
    const post = await unit.posts.find(id)
    if (!post || post.endedAt !== null) return refuse(conflict('这个岗位已经收回。'))
    if (await isLastAdministrator(ctx, unit, post)) {
      const { label } = POST_KINDS[post.kind]
      return refuse(conflict(`平台上只有这一名${label}员。请先授予另一人，再收回。`))
    }
    const { personId } = doing.actor
    const ended = [post, ...(await unit.posts.substitutesOf(id))]
    for (const each of ended) await unit.posts.end(each.id, personId, doing.source.at)
    return accept({
      value: undefined,
      on: { kind: 'post', id },
      before: post,
      after: { ...post, endedBy: personId, endedAt: doing.source.at },
      detail: { ...told(post), substitutionsEnded: ended.length - 1 },
    })
  })
}

/** Without a holder left, nobody could do what only this administrator may, granting another included. */
async function isLastAdministrator({ today }: PeopleContext, unit: PeopleUnit, post: Post): Promise<boolean> {
  if (post.bodyId !== PLATFORM || post.substituteFor !== null || !countsOn(post, today)) return false
  const others = (await unit.posts.atBody(PLATFORM)).filter(
    (other) =>
      other.kind === post.kind &&
      other.personId !== post.personId &&
      other.substituteFor === null &&
      other.untilDay === null &&
      countsOn(other, today),
  )
  const people = await unit.people.findAll(others.map((other) => other.personId))
  return !people.some((person) => person.state === 'active')
}

/** Every post of an active person, whom nobody else gives or takes one meanwhile. */
async function lockHeld(unit: PeopleUnit, personId: string): Promise<readonly Post[] | undefined> {
  await unit.people.lock(personId)
  const person = await unit.people.find(personId)
  return person?.state === 'active' ? unit.posts.ofPerson(personId) : undefined
}

async function give({ policy }: PeopleContext, unit: PeopleUnit, post: Post): Promise<void> {
  await unit.posts.grant(post)
  if (!policy.secondFactor.requiredFor.includes(post.kind)) return
  for (const session of await unit.sessions.ofPerson(post.personId)) {
    if (!session.secondFactor) await unit.sessions.end(session.id)
  }
}

const newPost = (
  { tools }: PeopleContext,
  { actor, source }: PeopleDoing,
  { personId, bodyId, kind, fromDay, untilDay }: Grant & { readonly personId: string },
  substituteFor: string | null,
): Post => ({
  id: tools.newId(),
  personId,
  bodyId,
  kind,
  fromDay,
  untilDay,
  substituteFor,
  grantedBy: actor.personId,
  grantedAt: source.at,
  endedBy: null,
  endedAt: null,
})

const told = ({ personId, kind, fromDay, untilDay, substituteFor }: Post) => ({
  personId,
  kind,
  fromDay,
  untilDay,
  substituteFor,
})
