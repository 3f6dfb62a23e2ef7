import type { Day } from '../../law/day/index.ts'
import type { PostKind } from '../accounts/index.ts'

/** A post that a person holds, held, or will hold. Never deleted: an ended one stays as history. */
export interface Post {
  readonly id: string
  readonly personId: string
  /** At which body; PLATFORM for the whole installation. */
  readonly bodyId: string
  readonly kind: PostKind
  readonly fromDay: Day
  /** The last day; null: until further notice. */
  readonly untilDay: Day | null
  /** The post that is stood in for; null in one's own right. */
  readonly substituteFor: string | null
  /** Null: made with the installation, or by the program. */
  readonly grantedBy: string | null
  /** ISO instants. */
  readonly grantedAt: string
  readonly endedBy: string | null
  /** Taken back before its last day; it counts no longer from this moment on. */
  readonly endedAt: string | null
}

/** The days of a post, as far as two of them can meet. */
export type PostDays = Pick<Post, 'fromDay' | 'untilDay' | 'endedAt'>

export const countsOn = (post: PostDays, day: Day): boolean =>
  post.endedAt === null && post.fromDay <= day && (post.untilDay === null || day <= post.untilDay)

/** Whether there is a day on which both count. */
export const overlap = (a: PostDays, b: PostDays): boolean =>
  a.endedAt === null &&
  b.endedAt === null &&
  (b.untilDay === null || a.fromDay <= b.untilDay) &&
  (a.untilDay === null || b.fromDay <= a.untilDay)
