export { ACT_KINDS, ACT_RULES, type ActKind, type ActRule, isActKind } from './act-rules.ts'
export type { Actor, HeldPost, Thing } from './actor.ts'
export { type Allowed, actsSomewhere, may, type NotAllowed, type NotAllowedReason } from './may.ts'
export {
  excludeEachOther,
  isPostKind,
  POST_KIND_NAMES,
  POST_KINDS,
  type PostKind,
  type PostRule,
} from './post-kinds.ts'
