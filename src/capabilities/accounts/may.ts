import { accept, type Result, refuse } from '../../law/result.ts'
import { ACT_KINDS, ACT_RULES, type ActKind, type ActRule } from './act-rules.ts'
import type { Actor, HeldPost, Thing } from './actor.ts'
import { POST_KINDS, type PostKind } from './post-kinds.ts'

/** The post that an act is done with; null where any signed-in person may do it on their own things. */
export interface Allowed {
  readonly post: HeldPost | null
}

export type NotAllowedReason = 'no-post' | 'not-here' | 'own-draft' | 'oneself' | 'not-own' | 'not-by-token'

export interface NotAllowed {
  readonly kind: 'not-allowed'
  readonly reason: NotAllowedReason
  readonly act: ActKind
  readonly message: string
}

/**
 * Whether a person may do something to a thing, and with which of their posts. A post in one's own right comes before one that is
 * stood in for.
 */
export function may(actor: Actor, act: ActKind, thing: Thing): Result<Allowed, NotAllowed> {
  const rule: ActRule = ACT_RULES[act]
  const no = (reason: NotAllowedReason): Result<never, NotAllowed> =>
    refuse({ kind: 'not-allowed', reason, act, message: messageOf(reason, rule) })
  if (actor.only && !actor.only.has(act)) return no('not-by-token')
  if (rule.self) return thing.ownerId === actor.personId ? accept({ post: null }) : no('not-own')
  if (rule.notOwnDraft && thing.draftedBy === actor.personId) return no('own-draft')
  if (rule.notOneself && thing.aboutPersonId === actor.personId) return no('oneself')
  const fitting = actor.posts.filter((post) => rule.by[post.kind] !== undefined)
  const here = fitting.filter((post) => covers(actor, post, thing.bodyId, rule))
  const [post] = here.toSorted((a, b) => Number(a.substituteFor !== null) - Number(b.substituteFor !== null))
  if (post) return accept({ post })
  return no(fitting.length > 0 ? 'not-here' : 'no-post')
}

const covers = (actor: Actor, post: HeldPost, bodyId: string, rule: ActRule): boolean =>
  post.bodyId === bodyId || (rule.by[post.kind] === 'reach' && actor.reaches(post, bodyId))

/** The acts that a person may do somewhere, to something: what menus show. */
export const actsSomewhere = (actor: Actor): readonly ActKind[] =>
  ACT_KINDS.filter((act) => {
    const rule: ActRule = ACT_RULES[act]
    if (actor.only && !actor.only.has(act)) return false
    return rule.self || actor.posts.some((post) => rule.by[post.kind] !== undefined)
  })

function messageOf(reason: NotAllowedReason, rule: ActRule): string {
  const posts = (Object.keys(rule.by) as PostKind[]).map((kind) => `“${POST_KINDS[kind].label}”`).join('、')
  const told: Readonly<Record<NotAllowedReason, string>> = {
    'no-post': `${rule.label}需要${posts}岗位，您目前没有。需要的话请联系安全管理员授予。`,
    'not-here': `您的岗位不在这个机关，不能${rule.label}。`,
    'own-draft': `不能由拟制人自己${rule.label}，请交由其他人办理。`,
    oneself: `不能对自己${rule.label}，请由另一名管理员办理。`,
    'not-by-token': `这个访问令牌不能用来${rule.label}。请登录后办理，或换用范围合适的令牌。`,
    'not-own': `只能对本人的账号${rule.label}。`,
  }
  return told[reason]
}
