import { addDays, type Day, dayWords } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { excludeEachOther, POST_KINDS, type PostKind } from '../accounts/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import { overlap, type Post, type PostDays } from './post.ts'
import { conflict, invalid, type PeopleRefusal } from './refusal.ts'

/** A post that is to be given. */
export interface Grant {
  readonly kind: PostKind
  readonly bodyId: string
  readonly fromDay: Day
  readonly untilDay: Day | null
}

const days = ({ fromDay, untilDay }: Grant): PostDays => ({ fromDay, untilDay, endedAt: null })

/**
 * 三员分立（GB/T 22239 [M]）：系统管理、安全管理、审计管理由不同的人担任。 Looks at every post that the person holds or will hold on a day in
 * common, whatever the body, stood in for or not.
 * @param held all posts of the person
 */
export function mayHold(grant: Grant, held: readonly Post[]): Result<void, PeopleRefusal> {
  if (grant.untilDay !== null && grant.untilDay < grant.fromDay)
    return refuse(invalid('untilDay', '截止日早于起始日，请核对。'))
  if (grant.bodyId === PLATFORM && !POST_KINDS[grant.kind].administers)
    return refuse(invalid('kind', `“${POST_KINDS[grant.kind].label}”是机关的岗位，请选择机关。`))
  const meeting = held.filter((post) => overlap(post, days(grant)))
  const excluding = meeting.find((post) => excludeEachOther(post.kind, grant.kind))
  if (excluding) {
    const [asked, has] = [POST_KINDS[grant.kind].label, POST_KINDS[excluding.kind].label]
    return refuse(
      conflict(`系统管理、安全管理、审计管理须由不同的人担任：此人在同一时间已有“${has}”，不能再任“${asked}”。`),
    )
  }
  if (meeting.some((post) => post.kind === grant.kind && post.bodyId === grant.bodyId))
    return refuse(conflict(`此人在这段时间已经有这个机关的“${POST_KINDS[grant.kind].label}”岗位。`))
  return accept(undefined)
}

/** Somebody standing in for the holder of a post. */
export interface Substitution {
  readonly post: Post
  readonly personId: string
  readonly fromDay: Day
  readonly untilDay: Day
}

/**
 * Standing in is bounded in days, is for a post held in one's own right (never for one that is itself stood in for), and ends with it.
 * Within a body it is a colleague who stands in.
 * @param held all posts of whoever stands in
 * @param others substitutions of the same post that haven't been taken back
 */
export function mayStandIn(
  { post, personId, fromDay, untilDay }: Substitution,
  held: readonly Post[],
  others: readonly Post[],
  maxDays: number,
): Result<Grant, PeopleRefusal> {
  const grant: Grant = { kind: post.kind, bodyId: post.bodyId, fromDay, untilDay }
  if (post.endedAt !== null) return refuse(conflict('这个岗位已经收回，不需要代岗。'))
  if (post.substituteFor !== null) return refuse(conflict('代岗不能再由别人代。请为原来的岗位另行安排。'))
  if (post.personId === personId) return refuse(invalid('personId', '代岗的人不能是岗位本人。'))
  if (addDays(fromDay, maxDays - 1) < untilDay)
    return refuse(invalid('untilDay', `一次代岗最多 ${maxDays} 日，最晚到${dayWords(addDays(fromDay, maxDays - 1))}。`))
  if (fromDay < post.fromDay || (post.untilDay !== null && post.untilDay < untilDay))
    return refuse(invalid('untilDay', '代岗的日期超出了原岗位的任期。'))
  if (others.some((other) => overlap(other, days(grant)))) return refuse(conflict('这段时间已经安排了别人代岗。'))
  const isColleague = held.some(
    (own) => own.bodyId === post.bodyId && own.substituteFor === null && overlap(own, days(grant)),
  )
  if (post.bodyId !== PLATFORM && !isColleague)
    return refuse(invalid('personId', '代岗的人这段时间在同一机关没有岗位。请选择本机关的人员。'))
  const holding = mayHold(grant, held)
  return holding.ok ? accept(grant) : holding
}
