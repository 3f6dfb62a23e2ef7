import type { Day } from '../../../law/day/index.ts'
import type { PostKind } from '../../accounts/index.ts'
import type { ReminderKind } from './reminder-kinds.ts'

/** Something with a legal last day that somebody is to be reminded of. */
export interface DueThing {
  readonly bodyId: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly kind: ReminderKind
  /** Which one it is, for people: the request's number, “2025 年度”. No personal data of an applicant. */
  readonly title: string
  readonly lastDay: Day
  /** From the day asked about to the last day: working days or days, as the limit counts; 0 on the last day, negative after it. */
  readonly daysLeft: number
  /** Holders of these posts at the body are told. */
  readonly toPosts: readonly PostKind[]
  /** 第三十三条第二款 */
  readonly article: string
  /** An address of the console, below `/console`, from `/` on: `/requests/…`. */
  readonly href: string
}

/** What knows of things with a last day. Each decides by the settings (`REMINDER_KINDS[kind].setting`) which of them a day is a point of. */
export interface ReminderSource {
  /** The things to be reminded of on this day, and no others: asked once for every day. */
  dueOn(day: Day): Promise<readonly DueThing[]>
}
